import writeXlsxFile from 'write-excel-file/node'
import { toCsv } from '../../shared/saving/to-csv.ts'
import type { Summary } from '../summaries/summary-schema.ts'
import { HIDDEN, hiddenMeaning } from './headings.ts'
import type { PartNames } from './part-names.ts'
import { partsTable, type SummaryTable, summaryTable, type TableCell, wholesTable } from './summary-table.ts'

export const CSV = 'text/csv; charset=utf-8'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** One table of all: a whole stands above its parts. */
export function summaryCsv(summary: Summary, names: PartNames): Uint8Array {
  const { head, rows } = summaryTable(summary, names)
  return toCsv([head, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))
}

/**
 * A workbook of the wholes, of their parts, where there are any, and of a sheet that says what they are of and how sure
 * the numbers are, at times of the office.
 */
export async function summaryXlsx(summary: Summary, names: PartNames, timeZone: string): Promise<Buffer> {
  const parts = partsTable(summary, names)
  const notes = notesOf(summary, timeZone).map((row) => row.map((value) => cellOf(value)))
  return writeXlsxFile([
    sheetOf('汇总', wholesTable(summary)),
    ...(parts.rows.length > 0 ? [sheetOf('明细', parts)] : []),
    { data: notes, sheet: '说明' },
  ]).toBuffer()
}

function sheetOf(sheet: string, { head, rows }: SummaryTable) {
  const heading = head.map((value) => ({ value, fontWeight: 'bold' as const }))
  return { data: [heading, ...rows.map((row) => row.map(cellOf))], sheet, stickyRowsCount: 1 }
}

function cellOf(value: TableCell) {
  if (value === null) return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

function notesOf(summary: Summary, timeZone: string): readonly (readonly TableCell[])[] {
  const { officeName, place, from, to, before, madeAt, standardError, minimumCount, silent, totals } = summary
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const unsketched = totals[0]?.stationDaysWithoutSketch ?? 0
  return [
    ['平台', officeName],
    ['单位', place.name],
    ['起始日期', from],
    ['截止日期', to],
    ['对比期间', `${before.from} – ${before.to}`],
    ['制表时间', format.format(madeAt)],
    ['时区', timeZone],
    ['去重估计标准误差', `${(standardError * 100).toFixed(2)} %`],
    ...(unsketched > 0 ? [['未计入去重人数的站日', unsketched]] : []),
    ['隐藏的最小人数', minimumCount],
    ...(minimumCount === null ? [] : [[HIDDEN, hiddenMeaning(minimumCount)]]),
    ...silent.map(({ name, code, lastHeardAt }) => [
      '失联驿站',
      `${code} ${name}`,
      lastHeardAt === null ? '从未上报' : format.format(lastHeardAt),
    ]),
  ]
}

/** `summary_2025-01-01_2025-12-31.csv` */
export function fileNameOf({ from, to }: Summary, extension: 'csv' | 'xlsx' | 'json'): string {
  return `summary_${from}_${to}.${extension}`
}
