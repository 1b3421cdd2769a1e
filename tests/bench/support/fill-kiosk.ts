import type { Station } from '../../../electron/station/station.ts'
import type { SetUp } from '../../../shared/contract/groups/station-calls.ts'

export const LEAD = { leadName: '林一', leadPin: '246810' }

const SET_UP: SetUp = {
  stationName: '天山路骑手驿站',
  stationCode: 'BENCH-1',
  district: '天山路街道',
  timeZone: 'Asia/Shanghai',
  cutOverHour: 4,
  languages: ['zh-CN', 'en', 'ug'],
  ...LEAD,
}
const FAMILY_NAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周']

/**
 * Sets a station up through its one door, lets every check-in count as a visit however soon it comes again, and
 * registers riders. Answers a code of each.
 */
export async function fillKiosk(station: Station, riders: number): Promise<readonly string[]> {
  const ask = async <T>(path: string, input?: unknown): Promise<T> => {
    const answer = await station.dispatch(path, input, { screenId: 'bench' })
    if (!answer.ok) throw new Error(`${path} was refused: ${answer.refusal.code}, ${answer.refusal.message}`)
    return answer.value as T
  }
  await ask('station.setUp', SET_UP)
  await ask('station.changeSettings', { ...(await ask<object>('station.settings')), repeatWindowMinutes: 0 })
  const codes: string[] = []
  for (let at = 0; at < riders; at += 1) {
    const name = `${FAMILY_NAMES[at % FAMILY_NAMES.length]}${at}`
    const rider = { name, phoneTail: String(at % 10_000).padStart(4, '0'), platform: 'meituan' }
    codes.push((await ask<{ code: { text: string } }>('riders.register', rider)).code.text)
  }
  station.forgetScreen({ screenId: 'bench' })
  return codes
}
