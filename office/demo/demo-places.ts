/** A made-up city: districts, and the streets of each. Five stations lie in every street. */
export const DEMO_CITY = '示例市'

export const DEMO_DISTRICTS: readonly { readonly name: string; readonly streets: readonly string[] }[] = [
  { name: '东岸区', streets: ['春申街道', '合新镇', '金桥街道', '码头街道'] },
  { name: '西湖区', streets: ['文三路街道', '北山街道', '翠苑街道', '古荡街道'] },
  { name: '天山区', streets: ['月坛街道', '展览路街道', '和平路街道', '团结路街道'] },
]

export const STATIONS_PER_STREET = 5

const KINDS = ['骑手驿站', '小哥驿站', '红色加油站', '司机之家', '工会驿站']

export function demoStationName(street: string, nth: number): string {
  return `${street.replace(/(街道|镇)$/, '')}${KINDS[nth % KINDS.length]}`
}
