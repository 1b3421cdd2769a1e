import { z } from 'zod'
import { businessDateSchema } from '../../shared/time/business-date.ts'
import { daySheetFileSchema } from '../../shared/upstream/day-sheet-file.ts'
import { defineRoute, ok, type Route } from '../http/route.ts'
import { importFile } from '../imports/import-file.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'

/** A payload of 20,000,000 letters, some of which JSON writes as two. */
const FILE_BYTES = 32 * 1_048_576

const importedSchema = z.object({
  stationId: nodeIdSchema,
  kept: z.int(),
  hadAlready: z.int(),
  isOfCopy: z
    .boolean()
    .describe(
      "Whether the kiosk's data was restored from an older copy: what it counted since is added where it can be told.",
    ),
  unsureDates: z
    .array(businessDateSchema)
    .describe(
      'Dates on which the copy and the original both counted: only what is certainly new was added, or nothing.',
    ),
  sheets: z.array(
    z.object({
      businessDate: businessDateSchema,
      outcome: z
        .enum(['kept', 'had-already', 'not-added', 'refused'])
        .describe(
          'Of a date of `unsureDates` that is `not-added`, it cannot be told what is new. A sheet is `refused` that counts by more platforms, hours and the like than a station can have.',
        ),
    }),
  ),
})

/** USB sticks of stations that are never networked. */
export const importRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/v1/imports',
    operation: 'importFile',
    says: 'Import the day sheets of a USB stick; what is there already counts once',
    group: 'imports',
    access: { by: 'officer', role: 'editor', scope: 'imports:write' },
    query: z.strictObject({
      station: nodeIdSchema.optional().describe('Whose kiosk it is, when its key is not known yet, or was moved.'),
      moved: z
        .enum(['true', 'false'])
        .default('false')
        .describe(
          'Whether the kiosk stands at `station` now, though its files were of another. What the other has stays there. Only of a kiosk that is not paired, and whose former station the officer may see.',
        ),
    }),
    body: daySheetFileSchema,
    bodyLimit: FILE_BYTES,
    answers: {
      200: { says: 'What was kept, in all and sheet by sheet', schema: importedSchema },
    },
    problems: ['not-signed', 'conflict', 'other-station', 'series-elsewhere', 'not-found'],
    handle: async ({ office, caller, body, query: { station, moved } }) =>
      ok(await importFile(office, caller, body, station, moved === 'true')),
  }),
]
