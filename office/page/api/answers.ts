/** What the office answers, as its own schemas have it. */
import type { z } from 'zod'
import type { ItemDetails } from '../../../shared/supplies/item.ts'
import type { OfficeNotice } from '../../../shared/upstream/downlink.ts'
import type { issuerSchema } from '../../api/issuer-routes.ts'
import type { tokenSchema } from '../../api/officer-routes.ts'
import type { meSchema, setUpSchema } from '../../api/session-routes.ts'
import type { nodeSchema } from '../../api/tree-routes.ts'
import type { Officer } from '../../officers/officer-store.ts'

export type Me = z.output<typeof meSchema>
export type SetUp = z.input<typeof setUpSchema>
export type TreeNode = z.output<typeof nodeSchema>
export type Token = z.output<typeof tokenSchema>
export type NewOfficer = Pick<Officer, 'officerId' | 'login' | 'name' | 'nodeId' | 'role'> & {
  readonly password: string
}
export type OfficerChanges = Partial<Omit<NewOfficer, 'officerId' | 'login'>> & { readonly isActive?: boolean }
export type NewPlace = Pick<TreeNode, 'nodeId' | 'name'> & { readonly parentId: string }
export type NewToken = Pick<Token, 'tokenId' | 'name' | 'nodeId' | 'scopes'> & { readonly days: number }
export type Issuer = z.output<typeof issuerSchema>
export type OfficeState = { readonly officeName: string | null; readonly isSetUp: boolean }
export type CatalogueItem = { readonly itemId: string; readonly details: ItemDetails }
/** Items that were taken out may be counted still, and have been. */
export type Catalogue = { readonly items: readonly CatalogueItem[]; readonly removed: readonly CatalogueItem[] }
export type PlacedNotice = {
  readonly nodeId: string
  readonly nodeName: string
  readonly notice: OfficeNotice
}
export type NoticeBody = Omit<OfficeNotice, 'noticeId'>
export type PairingCode = {
  readonly pairingCode: string
  readonly text: string
  readonly officeAddress: string
  readonly expiresAt: number
}
export type StationDay = {
  readonly counts: readonly { readonly measure: string; readonly dimension: string; readonly value: number }[]
  readonly sheets: readonly { readonly seriesId: string; readonly throughSeq: number; readonly receivedAt: number }[]
}
export type AuditEntry = {
  readonly auditId: number
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly nodeId: string | null
  readonly subject: string
}
