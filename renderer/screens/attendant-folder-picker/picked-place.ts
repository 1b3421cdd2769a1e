import type { SavingPlace, SavingRoot } from '../../../shared/saving/saving-place.ts'

/** Where the folder picker stands: at the list of roots, or in a folder of one. */
export type PickedPlace = { readonly root: SavingRoot; readonly folders: readonly string[] } | null

export type PickerStep =
  | { readonly kind: 'open-root'; readonly root: SavingRoot }
  | { readonly kind: 'open-folder'; readonly folder: string }
  /** From a folder to the one around it, and from a root back to the list of roots. */
  | { readonly kind: 'up' }
  | { readonly kind: 'start-over' }

/** As deep as the station follows. */
export const MOST_FOLDERS = 12

export function nextPickedPlace(place: PickedPlace, step: PickerStep): PickedPlace {
  if (step.kind === 'open-root') return { root: step.root, folders: [] }
  if (step.kind === 'start-over' || place === null) return null
  if (step.kind === 'up') return place.folders.length === 0 ? null : { ...place, folders: place.folders.slice(0, -1) }
  return canGoDeeper(place) ? { ...place, folders: [...place.folders, step.folder] } : place
}

export function canGoDeeper(place: NonNullable<PickedPlace>): boolean {
  return place.folders.length < MOST_FOLDERS
}

/** The place as the contract takes it. */
export function savingPlaceOf(place: NonNullable<PickedPlace>): SavingPlace {
  return { rootId: place.root.rootId, folders: [...place.folders] }
}

/** USB sticks first, the rest in the order the station gave. */
export function sortRoots(roots: readonly SavingRoot[]): readonly SavingRoot[] {
  return [...roots.filter((root) => root.kind === 'usb'), ...roots.filter((root) => root.kind !== 'usb')]
}
