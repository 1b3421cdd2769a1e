import { z } from 'zod'
import { businessDateSchema } from '../../shared/time/business-date.ts'
import { type DaySheet, daySheetSchema, type SheetCount } from '../../shared/upstream/day-sheet.ts'
import { type DaySheetBatch, daySheetBatchSchema, type SheetOutcome } from '../../shared/upstream/day-sheet-batch.ts'
import { areCounts } from './are-counts.ts'
import { tooManyParts } from './too-many-parts.ts'

/** A batch with its good sheets, and beside them what became of the others. */
export type ReadBatch = Omit<DaySheetBatch, 'sheets'> & {
  readonly sheets: readonly DaySheet[]
  readonly refused: readonly SheetOutcome[]
}

const datedSchema = z.looseObject({ businessDate: businessDateSchema })

/**
 * Reads a batch so that one bad sheet does not keep the others from being kept: a sheet that at least says its date is
 * refused by itself. What is wrong with the batch as a whole is a sentence.
 */
export function readBatch(body: unknown): ReadBatch | string {
  const { lighter, counts } = withoutPlainCounts(body)
  const whole = daySheetBatchSchema.safeParse(lighter)
  if (whole.success) {
    const { after, head, sheets } = whole.data
    const complete = sheets.map((sheet, nth) => ({ ...sheet, counts: counts[nth] ?? sheet.counts }))
    if (after.seq === head.seq && after.chainHash !== head.chainHash) return 'head: another event of the same number'
    return { ...whole.data, ...withoutTooManyParts(complete) }
  }
  const listed = z.looseObject({ sheets: z.array(datedSchema) }).safeParse(body)
  if (!listed.success || listed.data.sheets.length === 0) return wordIssues(whole.error)
  const head = z.looseObject({ head: z.looseObject({ seq: z.number() }) }).safeParse(body).data?.head.seq ?? 0
  const judged = listed.data.sheets.map((sheet) => judgeSheet(sheet, head))
  const good = judged.filter((one) => 'counts' in one)
  const refused = judged.filter((one): one is Refused => 'outcome' in one)
  if (refused.length === 0) return wordIssues(whole.error)
  const rest = readBatch({ ...(body as object), sheets: good })
  return typeof rest === 'string' ? rest : { ...rest, refused: [...rest.refused, ...refused] }
}

function withoutTooManyParts(sheets: readonly DaySheet[]): Pick<ReadBatch, 'sheets' | 'refused'> {
  const reasons = sheets.map(({ counts }) => tooManyParts(counts))
  const refused = sheets.flatMap(({ businessDate }, nth): Refused[] => {
    const reason = reasons[nth] ?? null
    return reason === null ? [] : [{ businessDate, outcome: 'refused', reason }]
  })
  return { sheets: sheets.filter((_, nth) => reasons[nth] === null), refused }
}

/** The batch without those counts that need no schema to be judged by; they are put back by their places. */
function withoutPlainCounts(body: unknown): { lighter: unknown; counts: readonly (SheetCount[] | undefined)[] } {
  const { sheets } = Object(body) as { sheets?: unknown }
  if (!Array.isArray(sheets)) return { lighter: body, counts: [] }
  const counts = sheets.map((sheet: unknown) => {
    const { counts } = Object(sheet) as { counts?: unknown }
    return areCounts(counts) ? counts : undefined
  })
  const lighter = sheets.map((sheet: object, nth) => (counts[nth] ? { ...sheet, counts: [] } : sheet))
  return { lighter: { ...(body as object), sheets: lighter }, counts }
}

type Refused = Extract<SheetOutcome, { outcome: 'refused' }>

function judgeSheet(sheet: z.infer<typeof datedSchema>, headSeq: number): DaySheet | Refused {
  const { businessDate } = sheet
  const read = daySheetSchema.safeParse(sheet)
  if (!read.success) {
    return {
      businessDate,
      outcome: 'refused',
      reason: `The sheet cannot be read: ${wordIssues(read.error)}`.slice(0, 300),
    }
  }
  if (read.data.throughSeq <= headSeq) return read.data
  return { businessDate, outcome: 'refused', reason: 'The sheet covers events that the batch does not reach.' }
}

/** What zod found, in one line: `sheets.0.counts.3.value: …`. */
export function wordIssues(error: z.ZodError): string {
  const [first] = error.issues
  if (!first) return 'not valid'
  return first.path.length === 0 ? first.message : `${first.path.join('.')}: ${first.message}`
}
