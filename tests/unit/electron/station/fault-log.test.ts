import { expect, it } from 'vitest'
import { FaultLog } from '../../../../electron/station/fault-log.ts'

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
