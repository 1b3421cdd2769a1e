import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepLog } from '../../../../electron/hosts/keep-log.ts'
import { aFolder } from '../../../support/a-station.ts'

it('says what goes wrong, and keeps it with its time for whoever comes later', () => {
  const dataDir = aFolder()
  const said: string[] = []
  const log = keepLog(dataDir, (line) => said.push(line))
  log('supplies.issue failed: Error: no such table')
  log('The page crashed.')
  expect(said).toEqual(['supplies.issue failed: Error: no such table', 'The page crashed.'])
  const lines = readFileSync(join(dataDir, 'station.log'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => line.replace(/^[-\d]+T[:.\d]+Z /, ''))).toEqual(said)
})

it('keeps the latest, in two files of a megabyte', () => {
  const dataDir = aFolder()
  const log = keepLog(dataDir, () => {})
  for (let time = 0; time < 30; time++) log(`${time} ${'x'.repeat(100_000)}`)
  const kept = ['station.log', 'station.log.old'].map((name) => join(dataDir, name))
  for (const file of kept) expect(statSync(file).size).toBeLessThan(1_200_000)
  expect(readFileSync(kept[0]!, 'utf8')).toContain('29 x')
})

it('goes on where the file cannot be written', () => {
  const dataDir = aFolder()
  mkdirSync(join(dataDir, 'station.log'))
  writeFileSync(join(dataDir, 'station.log', 'in-the-way'), '')
  const said: string[] = []
  keepLog(dataDir, (line) => said.push(line))('Still here.')
  expect(said).toEqual(['Still here.'])
})
