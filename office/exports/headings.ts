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

/** What stands for a hidden number that is no small one. */
export const HIDDEN = '已隐藏'

const MEASURES: Readonly<Record<string, string>> = {
  visits: '人次',
  riders: '人数（去重估计）',
  'first-timers': '首次到站',
  repeats: '重复签到',
  refusals: '未通过',
  voids: '作废',
  issues: '发放次数',
  'riders-served': '领用人数',
  'items-issued': '发放件数',
  'items-returned': '归还件数',
  'items-received': '入库件数',
  'items-transferred-in': '调入件数',
  'items-transferred-out': '调出件数',
  'items-discarded': '报废件数',
  'items-lost': '遗失件数',
  'items-counted': '盘点盈亏',
  'items-on-hand': '期末库存',
  'items-on-loan': '期末借出',
  'items-below-minimum': '低于下限',
  'items-expiring': '临期件数',
}

/** What a measure is called: one that this release has no name for keeps its own. */
export function measureName(measure: string): string {
  return MEASURES[measure] ?? measure
}

/** What kind of part a dimension is. */
export function kindName(dimension: string): string {
  return dimension === 'all' ? '' : (dimension.split(':', 1)[0] ?? '')
}

/** What a part is called. */
export function partName(dimension: string): string {
  return dimension === 'all' ? '合计' : dimension.slice(dimension.indexOf(':') + 1)
}
