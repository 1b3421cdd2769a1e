import { z } from 'zod'

/**
 * A folder that an attendant may save to: a root the station offers, and folder names below it. The kiosk has its
 * own folder picker, since a file dialog of the operating system would be a way out of a locked-down screen.
 */
export const savingPlaceSchema = z.strictObject({
  /** An id from `saving.roots`, good until the station closes. */
  rootId: z.string().min(1).max(40),
  folders: z.array(z.string().min(1).max(255)).max(12),
})
export type SavingPlace = z.infer<typeof savingPlaceSchema>

export const savingRootSchema = z.object({
  rootId: z.string(),
  kind: z.enum(['usb', 'documents', 'downloads', 'desktop', 'station']),
  /** The folder's name or drive letter, for the attendant to recognise. */
  label: z.string(),
})
export type SavingRoot = z.infer<typeof savingRootSchema>

export const savedFileSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), fileName: z.string(), fullPath: z.string() }),
  /** The folder is gone, full or read-only. */
  z.object({
    outcome: z.literal('not-saved'),
    reason: z.enum(['folder-missing', 'no-space', 'not-writable', 'not-possible-here']),
  }),
])
export type SavedFile = z.infer<typeof savedFileSchema>
