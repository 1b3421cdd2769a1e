import type { Measure } from '../../shared/daily-counts/daily-count.ts'
import words from '../page/i18n/zh-CN/office.json' with { type: 'json' }
import type { PartNames } from './part-names.ts'

/** The headings of spreadsheets, as street offices read them. */
export const HEADINGS = {
  place: '单位',
  code: '编号',
  closed: '关闭日期',
  from: '起始日期',
  to: '截止日期',
  stationDays: '上报站日',
  kind: '分类',
  part: '分项',
  dimension: '分项代码',
  was: '（修订前）',
} as const

/** What stands for a hidden number, be it small or one that would tell of a small one: which of both is not said. */
export const HIDDEN = '已隐藏'

/** What numbers are hidden. */
export function hiddenMeaning(minimumCount: number): string {
  return `少于 ${minimumCount} 人，或能推算出少于 ${minimumCount} 人的数`
}

/** A map, since a station may call a measure anything, `constructor` too. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...words.measure, riders: '人数（去重估计）' } satisfies Record<Measure, string>),
)

const KINDS: ReadonlyMap<string, string> = new Map([
  ['item', '物资'],
  ['platform', '平台'],
  ['hour', '时段'],
  ['via', '签到方式'],
  ['reason', '未通过原因'],
  ['by', '发放方式'],
])

/** What a measure is called: one that this release has no name for keeps its own. */
export function measureName(measure: string): string {
  return MEASURES.get(measure) ?? measure
}

/** What kind of part a dimension is; the whole is none. */
export function kindName(dimension: string): string {
  if (dimension === 'all') return ''
  const [kind = ''] = dimension.split(':', 1)
  return KINDS.get(kind) ?? kind
}

/** What a part is called: one that the office has no name for is called what its stations know it by. */
export function partName(dimension: string, names: PartNames): string {
  if (dimension === 'all') return words.counts.whole
  const part = dimension.slice(dimension.indexOf(':') + 1)
  return dimension.startsWith('hour:') ? `${part} 时` : (names.get(dimension) ?? part)
}
