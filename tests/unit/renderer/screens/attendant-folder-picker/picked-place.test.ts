import { expect, test } from 'vitest'
import {
  MOST_FOLDERS,
  nextPickedPlace,
  type PickedPlace,
  type PickerStep,
  savingPlaceOf,
  sortRoots,
} from '../../../../../renderer/screens/attendant-folder-picker/picked-place.ts'
import type { SavingRoot } from '../../../../../shared/saving/saving-place.ts'

const stick: SavingRoot = { rootId: 'usb-1', kind: 'usb', label: 'KINGSTON' }
const documents: SavingRoot = { rootId: 'documents', kind: 'documents', label: 'Documents' }

function walk(...steps: PickerStep[]): PickedPlace {
  return steps.reduce<PickedPlace>(nextPickedPlace, null)
}

const openStick = { kind: 'open-root', root: stick } as const
const openFolder = (folder: string) => ({ kind: 'open-folder', folder }) as const

test('goes into a root and folder by folder', () => {
  const place = walk(openStick, openFolder('2026'), openFolder('11'))
  expect(place && savingPlaceOf(place)).toEqual({ rootId: 'usb-1', folders: ['2026', '11'] })
})

test('goes up one folder at a time, and from a root back to the list', () => {
  expect(walk(openStick, openFolder('2026'), { kind: 'up' })).toEqual({ root: stick, folders: [] })
  expect(walk(openStick, { kind: 'up' })).toBeNull()
  expect(walk({ kind: 'up' })).toBeNull()
})

test('a folder means nothing before a root is chosen', () => {
  expect(walk(openFolder('2026'))).toBeNull()
})

test('stops where the station would no longer follow', () => {
  const steps = Array.from({ length: MOST_FOLDERS + 3 }, (_, index) => openFolder(`f${index}`))
  expect(walk(openStick, ...steps)?.folders).toHaveLength(MOST_FOLDERS)
})

test('offers USB sticks before the folders of the machine', () => {
  expect(sortRoots([documents, stick])).toEqual([stick, documents])
})
