import { z } from 'zod'

/** A rider, known by a pseudonym only: `r-` and 16 hex digits of a rider code, or `s-` and 32 of a scheme's hash. */
export const riderRefSchema = z
  .string()
  .regex(/^(r-[0-9a-f]{16}|s-[0-9a-f]{32})$/)
  .brand<'RiderRef'>()
export type RiderRef = z.infer<typeof riderRefSchema>

/** One issued code of one rider: 16 hex digits, the start of the SHA-256 of its signed bytes. */
export const codeIdSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'CodeId'>()
export type CodeId = z.infer<typeof codeIdSchema>

/** A check-in: the number of its event in the station's log. */
export const checkInIdSchema = z.int().positive().brand<'CheckInId'>()
export type CheckInId = z.infer<typeof checkInIdSchema>

/** An attendant of this station: `a-` and 8 hex digits. */
export const attendantIdSchema = z
  .string()
  .regex(/^a-[0-9a-f]{8}$/)
  .brand<'AttendantId'>()
export type AttendantId = z.infer<typeof attendantIdSchema>

/** A kind of supply. Starter items have names such as `mask`; those added here are `x-` and 8 hex digits. Never reused. */
export const itemIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand<'ItemId'>()
export type ItemId = z.infer<typeof itemIdSchema>

/** A set of items that are issued together. Never reused. */
export const kitIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand<'KitId'>()
export type KitId = z.infer<typeof kitIdSchema>

/** What of an item came with one lot and one expiry date: the item and a number, `mask/0` for what has neither. */
export const batchIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}\/\d{1,6}$/)
  .brand<'BatchId'>()
export type BatchId = z.infer<typeof batchIdSchema>

/** An issue of supplies: the number of its event in the station's log. */
export const issueIdSchema = z.int().positive().brand<'IssueId'>()
export type IssueId = z.infer<typeof issueIdSchema>

/** One piece lent to one rider: the number of its issue, and which of the pieces lent with it. */
export const loanIdSchema = z
  .string()
  .regex(/^\d{1,16}-\d{1,3}$/)
  .brand<'LoanId'>()
export type LoanId = z.infer<typeof loanIdSchema>

/** The number on the sticker of one piece that is lent: 2 to 32 letters, digits and hyphens, as scanners read them. */
export const pieceTagSchema = z
  .string()
  .regex(/^[0-9A-Z][0-9A-Z-]{1,31}$/)
  .brand<'PieceTag'>()
export type PieceTag = z.infer<typeof pieceTagSchema>

/** Made by a screen for one command, so that asking twice does it once: 32 hex digits. */
export const requestIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RequestId'>()
export type RequestId = z.infer<typeof requestIdSchema>
