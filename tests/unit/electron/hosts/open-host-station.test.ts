import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHostStation } from '../../../../electron/hosts/open-host-station.ts'
import { aFakeStation } from '../../../support/a-fake-station.ts'
import { aFolder } from '../../../support/a-station.ts'

it('keeps in the log when the station was opened, by which version, and what nothing caught', async () => {
  const dataDir = aFolder()
  const said: string[] = []
  const host: NodeJS.EventEmitter = process
  const tools = { host: 'electron', version: '1.2.3', log: (line: string) => void said.push(line) } as const
  const open = async () => openHostStation(async () => aFakeStation(), { dataDir, demo: false }, tools)
  const first = await open()
  host.emit('uncaughtExceptionMonitor', new Error('no window'))
  first.close()
  const second = await open()
  second.close()
  host.emit('uncaughtExceptionMonitor', new Error('not ours any more'))
  expect(said).toEqual([])
  const lines = readFileSync(join(dataDir, 'station.log'), 'utf8').match(/(?<=Z ).*/g)
  expect(lines).toEqual([
    'The station was opened by version 1.2.3 (electron).',
    'Nothing expected this: Error: no window',
    'The station was opened by version 1.2.3 (electron).',
  ])
})
