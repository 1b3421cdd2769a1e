import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHostStation } from '../../../../electron/hosts/open-host-station.ts'
import { StationFault } from '../../../../electron/station/database/station-fault.ts'
import type { Station } from '../../../../electron/station/station.ts'
import { aFakeStation } from '../../../support/a-fake-station.ts'
import { aFolder } from '../../../support/a-station.ts'

it('keeps in the log what is thrown and is no error, and quotes no parser', async () => {
  const dataDir = aFolder()
  const host: NodeJS.EventEmitter = process
  const tools = { host: 'electron', version: '1.2.3', log() {} } as const
  const open = (openStation: () => Promise<Station>) => openHostStation(openStation, { dataDir, demo: false }, tools)
  const { close } = await open(async () => aFakeStation())
  for (const thrown of [null, 'a word', new SyntaxError('Unexpected token in "王小明"')]) {
    host.emit('uncaughtExceptionMonitor', thrown)
  }
  close()
  const refused = new StationFault('The station is already open.')
  await expect(open(() => Promise.reject(refused))).rejects.toBe(refused)
  await expect(open(() => Promise.reject(new SyntaxError('in "王小明"')))).rejects.toThrow()
  const kept = readFileSync(join(dataDir, 'station.log'), 'utf8')
  expect(kept.match(/(?<=Z ).*/g)?.slice(1)).toEqual([
    'Nothing expected this: null',
    'Nothing expected this: a word',
    'Nothing expected this: SyntaxError: …',
    'The station could not be opened: The station is already open.',
    'The station could not be opened: SyntaxError: …',
  ])
  expect(kept).not.toContain('王小明')
})

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
