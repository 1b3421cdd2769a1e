import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Summary, SummaryRow } from '../../../../office/summaries/summary-schema.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type As, aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import { parseCsv } from '../../../support/parse-csv.ts'

const ASKED = '/v1/summaries?from=2026-01-10&to=2026-01-16&per=day&by=station&breakdowns=platform,item'

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
    const csv = recordsOf(parseCsv((await door.ask(viewer, 'GET', `${ASKED}&format=csv`)).bytes.toString('utf8')))
    const { bytes } = await door.ask(viewer, 'GET', `${ASKED}&format=xlsx`)
    const sheet = async (name: string) =>
      recordsOf((await readSheet(bytes, name)).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))
    expect(await sheet('汇总')).toEqual(csv.filter(isWhole))
    expect(await sheet('明细')).toEqual(csv.filter((record) => !isWhole(record)))

    const all = [...json.rows, ...json.totals.slice(1), ...json.totals.slice(0, 1)]
    const lines = all.flatMap((row) => dimensionsOf(row).map((dimension) => ({ row, dimension })))
    expect(csv).toHaveLength(lines.length)
    csv.forEach((record, nth) => {
      const { row, dimension } = lines[nth]!
      const { place, from, to, stationDays, cells } = row
      const counts = cells.filter((cell) => cell.dimension === dimension)
      const shown = counts.flatMap((cell) => [
        [HEADINGS[cell.measure], cell.hidden ? '已隐藏' : String(cell.value ?? '')],
        [`${HEADINGS[cell.measure]} （修订前）`, String(cell.restated?.was ?? '')],
      ])
      expect(record).toEqual(
        filled({
          ...{ 单位: place.name, 编号: place.code ?? '', 起始日期: from, 截止日期: to },
          ...(dimension === 'all' ? { 上报站日: String(stationDays) } : PARTS[dimension]),
          ...Object.fromEntries(shown),
        }),
      )
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

  it('does not give a hidden count away as what is left of the stock', async () => {
    const { door, token } = await aBusyOffice()
    const { rows, totals } = (await door.ask(token, 'GET', ASKED)).json as Summary
    const masks =
      (measure: string) =>
      ({ cells }: SummaryRow) =>
        cells.filter((cell) => cell.measure === measure && cell.dimension === 'item:mask')
    for (const { nodeId } of [...rows, ...totals].map(({ place }) => place)) {
      const ofPlace = [...rows, ...totals].filter(({ place }) => place.nodeId === nodeId)
      if (!ofPlace.flatMap(masks('items-issued')).some(({ hidden }) => hidden)) continue
      const stock = ofPlace.flatMap(masks('items-on-hand'))
      expect(stock.length).toBeGreaterThan(0)
      expect(stock.flatMap(({ hidden, before }) => [hidden, before.value])).toEqual(stock.flatMap(() => [true, null]))
    }
  })

  it('tells times as the office has them, and by which zone', async () => {
    const { door, viewer } = await aBusyOffice()
    const notes = await readSheet((await door.ask(viewer, 'GET', `${ASKED}&format=xlsx`)).bytes, '说明')
    expect(notes).toContainEqual(['制表时间', '2026-01-16 12:00'])
    expect(notes).toContainEqual(['时区', 'Asia/Shanghai'])
    expect(notes).toContainEqual(['已隐藏', '少于 5 人，或能推算出少于 5 人的数'])
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
          'items-issued item:mask': few,
          'items-on-hand item:mask': 20 - few,
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
  visits: '人次',
  riders: '人数（去重估计）',
  'first-timers': '首次到站',
  repeats: '重复签到',
  issues: '发放次数',
  'riders-served': '领用人数',
  'items-issued': '发放件数',
  'items-returned': '归还件数',
  'items-on-hand': '期末库存',
  'items-on-loan': '期末借出',
  'items-lost': '遗失件数',
  refusals: '未通过',
}

const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'item:mask': { 分类: '物资', 分项: '口罩', 分项代码: 'item:mask' },
  'platform:meituan': { 分类: '平台', 分项: '美团', 分项代码: 'platform:meituan' },
  'platform:eleme': { 分类: '平台', 分项: '饿了么', 分项代码: 'platform:eleme' },
}

/** Rows by their headings: what is empty, or says that a row is of a whole, is left out. */
function recordsOf([head = [], ...rows]: readonly (readonly string[])[]): readonly Record<string, string>[] {
  return rows.map((row) => filled(Object.fromEntries(head.map((heading, at) => [heading, row[at] ?? '']))))
}

function filled(record: Readonly<Record<string, string>>): Record<string, string> {
  const isOfWhole = record['分项'] === '合计' && record['分项代码'] === 'all'
  return Object.fromEntries(
    Object.entries(record).filter(([heading, value]) => value !== '' && !(isOfWhole && heading.startsWith('分项'))),
  )
}

function isWhole(record: Readonly<Record<string, string>>): boolean {
  return record['分项代码'] === undefined
}

function dimensionsOf({ cells }: SummaryRow): readonly string[] {
  return [...new Set(['all', ...cells.map(({ dimension }) => dimension)])]
}

function cellsOf({ rows, totals }: Summary) {
  return [...rows, ...totals].flatMap(({ cells }) => cells)
}
