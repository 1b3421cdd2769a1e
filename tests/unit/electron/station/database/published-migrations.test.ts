import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { migrations } from '../../../../../electron/station/database/migrations/index.ts'

/** The SHA-256 of the SQL of each migration that has been published. Add to it; never change it. */
const PUBLISHED: Readonly<Record<number, string>> = {
  1: 'ef48090e4835a05f36702cfc4a50ec18c194dd613161bb312590a726b351f766',
  2: '94f2d6c4422e134d02ba27a7595d5b53a7d5a7ffb0a611eb216c95b254dc67d8',
  3: '4345b582e5cd0bbeca3c122f013d2a7294ccb5a4e0cb3a00d17751fadc38fc5b',
  4: '7f874637a9367d8cb1973ff6daec00f9673b4278a4a5e9127950e2cc2b264f83',
}

it.each(Object.entries(PUBLISHED))('migration %s is what it was when it was published', (number, hash) => {
  const migration = migrations.find((one) => one.number === Number(number))
  expect(
    migration && createHash('sha256').update(migration.sql).digest('hex'),
    `Migration ${number} has been published: stations out there have gone through it and will not again. Put it back as it was, and make the change in a migration with the next number.`,
  ).toBe(hash)
})

it('migrations are numbered from 1 on without a gap, the published ones first', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1))
  expect(Object.keys(PUBLISHED).map(Number)).toEqual(Object.keys(PUBLISHED).map((_, at) => at + 1))
})
