import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../../../office/summaries/summary-schema.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type As, aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import { parseCsv } from '../../../support/parse-csv.ts'

const ASKED = '/v1/summaries?from=2026-01-10&to=2026-01-16&per=day&by=station&breakdowns=platform'

/** What tells of few riders by adding them up, and with it what counts each once. */
const PIECES = ['items-issued', 'items-returned', 'items-on-loan', 'items-lost']
const ADDED_UP = ['visits', 'first-timers', 'repeats', 'issues', ...PIECES]
const OF_RIDERS = [...ADDED_UP, 'riders', 'riders-served']

describe.each(DATABASES)('a summary that leaves the office, over %s', (database) => {
  it('is the same, cell by cell, as CSV, as XLSX, as JSON and for a token', async () => {
    const { door, viewer, token } = await aBusyOffice()
    const json = (await door.ask(token, 'GET', ASKED)).json as Summary
    const file = await door.ask(viewer, 'GET', `${ASKED}&format=json`)
    expect(file.json).toEqual(json)
    const name = 'attachment; filename="summary_2026-01-10_2026-01-16.json"'
    expect(file.headers['content-disposition']).toBe(name)
    const csv = parseCsv((await door.ask(viewer, 'GET', `${ASKED}&format=csv`)).bytes.toString('utf8'))
    const xlsx = await readSheet((await door.ask(viewer, 'GET', `${ASKED}&format=xlsx`)).bytes, '汇总')
    const cells = xlsx.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    expect(cells).toEqual(csv)

    const [head, ...rows] = csv
    const all = [...json.rows, ...json.totals.slice(1), ...json.totals.slice(0, 1)]
    expect(rows).toHaveLength(all.length)
    rows.forEach((row, nth) => {
      const { place, from, to, stationDays, cells } = all[nth]!
      expect(row.slice(0, 5)).toEqual([place.name, place.code ?? '', from, to, String(stationDays)])
      for (const cell of cells) {
        const column = head!.indexOf(HEADINGS[`${cell.measure} ${cell.dimension}`]!)
        expect(column, `${cell.measure} ${cell.dimension}`).toBeGreaterThan(4)
        expect(row[column]).toBe(cell.hidden ? '<5' : cell.value === null ? '' : String(cell.value))
      }
    })
  })

  it('hides counts of few riders, and nothing from officers who look at it inside', async () => {
    const { door, viewer, token } = await aBusyOffice()
    const inside = (await door.ask(viewer, 'GET', ASKED)).json as Summary
    const leaving = (await door.ask(token, 'GET', ASKED)).json as Summary
    const report = (await door.ask(viewer, 'GET', '/v1/reports/monthly?month=2026-01')).json
    expect(cellsOf(inside).filter((cell) => cell.hidden)).toEqual([])
    for (const summary of [leaving, report.totals, report.parts] as Summary[]) {
      const small = cellsOf(summary).filter(
        ({ measure, value }) => OF_RIDERS.includes(measure) && value !== null && value > 0 && value < 5,
      )
      expect(small).toEqual([])
    }
    expect(cellsOf(leaving).some((cell) => cell.hidden)).toBe(true)
    // What is no count of riders is there, however small.
    expect(cellsOf(leaving).some(({ measure, value }) => measure === 'refusals' && value === 1)).toBe(true)
  })

  it('says since when a station is closed, and has no column for that while all are open', async () => {
    const { door, viewer } = await aBusyOffice()
    const csv = async () => parseCsv((await door.ask(viewer, 'GET', `${ASKED}&format=csv`)).bytes.toString('utf8'))
    expect((await csv())[0]).not.toContain('关闭日期')
    const { rows } = (await door.ask(viewer, 'GET', ASKED)).json as Summary
    const { nodeId, code } = rows[0]!.place
    await door.ask(await door.officer('editor'), 'POST', `/v1/stations/${nodeId}/closing`)
    const [head, ...lines] = await csv()
    const column = head!.indexOf('关闭日期')
    const closed = lines.filter((line) => line[column] !== '')
    expect(new Set(closed.map((line) => `${line[1]} ${line[column]}`))).toEqual(new Set([`${code} 2026-01-16`]))
  })

  it('does not give a hidden count away as what is left of a whole', async () => {
    const { door, token } = await aBusyOffice()
    const { rows, totals } = (await door.ask(token, 'GET', ASKED)).json as Summary
    for (const whole of totals.slice(1)) {
      for (const cell of whole.cells.filter(({ measure }) => ADDED_UP.includes(measure))) {
        const parts = rows
          .filter((row) => row.from === whole.from)
          .map((row) => row.cells.find((one) => one.measure === cell.measure && one.dimension === cell.dimension))
        const hidden = [cell, ...parts].filter((one) => one?.hidden)
        expect(hidden, `${whole.from} ${cell.measure} ${cell.dimension}`).not.toHaveLength(1)
      }
    }
  })

  it('tells times as the office has them, and by which zone', async () => {
    const { door, viewer } = await aBusyOffice()
    const notes = await readSheet((await door.ask(viewer, 'GET', `${ASKED}&format=xlsx`)).bytes, '说明')
    expect(notes).toContainEqual(['制表时间', '2026-01-16 12:00'])
    expect(notes).toContainEqual(['时区', 'Asia/Shanghai'])
  })

  it('names its month, unit and day of making in a report', async () => {
    const { door, viewer } = await aBusyOffice()
    const { json } = await door.ask(viewer, 'GET', '/v1/reports/monthly?month=2026-01')
    expect(json).toMatchObject({
      heading: 'City 2026年1月骑手驿站运行月报',
      unit: 'Test Office',
      month: '2026-01',
      madeOn: '2026-01-16',
    })
    expect(json.parts.rows.map((row: Summary['rows'][number]) => row.place.kind)).toEqual(['district'])
  })

  async function aBusyOffice(): Promise<{ door: ADoor; viewer: As; token: As }> {
    const door = await aDoor(database)
    const street = await door.street('=SUM(A1)')
    for (let nth = 0; nth < 4; nth++) {
      const key = await door.station(street, `ST-${nth}`)
      const sheets = ['2026-01-10', '2026-01-11', '2026-01-16'].map((date, day) => {
        const few = (nth + day) % 4
        const riders = Array.from({ length: 3 + nth * 4 + day }, (_, at) => nth * 100 + at)
        const counts = {
          'visits all': riders.length + 2,
          'visits platform:meituan': riders.length + 2 - few,
          'visits platform:eleme': few,
          'first-timers all': few,
          'repeats all': few,
          'issues all': few,
          'riders-served all': few,
          'items-issued all': few,
          'items-returned all': few,
          'items-on-loan all': few,
          'items-lost all': few,
          'refusals all': 1,
        }
        return aDaySheet({ date, riders, counts, throughSeq: day + 1 })
      })
      const batch = aReadBatch({ sheets, series: aSeriesOf(key.stationId) })
      expect(await door.office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
    }
    return { door, viewer: await door.officer('viewer'), token: await door.token(['summaries:read']) }
  }
})

const HEADINGS: Readonly<Record<string, string>> = {
  'visits all': '人次',
  'visits platform:meituan': '人次 platform:meituan',
  'visits platform:eleme': '人次 platform:eleme',
  'riders all': '人数（去重估计）',
  'first-timers all': '首次到站',
  'repeats all': '重复签到',
  'issues all': '发放次数',
  'riders-served all': '领用人数',
  'items-issued all': '发放件数',
  'items-returned all': '归还件数',
  'items-on-loan all': '期末借出',
  'items-lost all': '遗失件数',
  'refusals all': '未通过',
}

function cellsOf({ rows, totals }: Summary) {
  return [...rows, ...totals].flatMap(({ cells }) => cells)
}
