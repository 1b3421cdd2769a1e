import { createContext, useContext } from 'react'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { OfficeSettings } from '../../settings/office-settings.ts'
import type { CatalogueItem, Me, TreeNode } from '../api/answers.ts'

/** What every screen leans on while an officer is signed in. */
export type SignedInOffice = {
  readonly me: Me
  readonly settings: OfficeSettings
  readonly nodes: readonly TreeNode[]
  readonly items: readonly CatalogueItem[]
  /** Items that were taken out of the catalogue. */
  readonly removed: readonly CatalogueItem[]
  readonly today: BusinessDate
  /** Whether the officer may change stations and what is sent down to them. */
  readonly isEditor: boolean
  readonly isAdmin: boolean
  /** Whether the officer's part of the tree is all of it. */
  readonly hasWholeTree: boolean
  /** Asks again for all of this, after something of it was changed. */
  readonly renew: () => void
}

export const OfficeContext = createContext<SignedInOffice | null>(null)

export function useOffice(): SignedInOffice {
  const office = useContext(OfficeContext)
  if (!office) throw new Error('Nobody is signed in above this part.')
  return office
}
