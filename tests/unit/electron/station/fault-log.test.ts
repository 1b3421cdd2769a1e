import { expect, it } from 'vitest'
import { describeFault, FaultLog } from '../../../../electron/station/fault-log.ts'

it('says how each thing failed, and of one that fails the same way again only how often', () => {
  const lines: string[] = []
  const log = new FaultLog((line) => void lines.push(line))
  const fault = new Error('no such table')
  for (let time = 0; time < 150; time++) log.note('station.overview', fault)
  log.note('checkIns.scan', fault)
  log.note('station.overview', new Error('disk I/O error'))
  expect(lines).toEqual([
    expect.stringMatching(/^station\.overview failed: Error: no such table\n +at /),
    'station.overview failed so 10 times.',
    'station.overview failed so 100 times.',
    expect.stringMatching(/^checkIns\.scan failed: Error: no such table\n/),
    expect.stringMatching(/^station\.overview failed: Error: disk I\/O error\n/),
  ])
})

it('names nobody of whom a parser read', () => {
  const said = describeFault(faultOf(() => JSON.parse('{"reason":"王小明 forgot it", oops}')))
  expect(said).toMatch(/^SyntaxError: …\n +at /)
  expect(said).not.toContain('王小明')
})

function faultOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (fault) {
    return fault
  }
}
