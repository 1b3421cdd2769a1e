import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { typeCard } from '../../../../../electron/station/check-ins/type-card.ts'
import { findRiderByCode, findRiders, showRider } from '../../../../../electron/station/riders/find-riders.ts'
import { forgetRider } from '../../../../../electron/station/riders/forget-rider.ts'
import type { RiderRef } from '../../../../../shared/ids/ids.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { tracesOf } from '../../../../support/traces-of.ts'

describe('forgetting a rider', () => {
  it('leaves no byte of name or phone in the database, among many others that were and were not forgotten', () => {
    const station = aStation()
    const riders = Array.from({ length: 120 }, (_, nth) => station.register({ name: `Forgettable-${nth}-Name` }))
    for (const [nth, { riderRef }] of riders.entries()) if (nth % 3 === 0) forget(station, riderRef)

    for (let nth = 0; nth < riders.length; nth++) {
      const traces = tracesOf(`Forgettable-${nth}-Name`, station.context.dataDir)
      expect(traces.length, `rider ${nth}`).toBe(nth % 3 === 0 ? 0 : 1)
    }
    const phoneHash = station.context.keyedHash('phone-tail', '0001')
    expect(tracesOf(phoneHash, station.context.dataDir)).toEqual([])
  })

  it('revokes every code, keeps the visits counted, and cannot be done twice', () => {
    const station = aStation()
    const { riderRef, code } = station.register({ name: '王小明', phoneTail: '1111' })
    scanCode(station.context, code.text, 'wedge')
    expect(forget(station, riderRef)).toEqual({ outcome: 'forgotten' })
    expect(forget(station, riderRef)).toEqual({ outcome: 'unknown-rider' })
    expect(scanCode(station.context, code.text, 'wedge')).toMatchObject({ reason: 'revoked' })
    expect(typeCard(station.context, code.cardNumber)).toMatchObject({ reason: 'revoked' })
    expect(findRiders(station.context, '')).toEqual([])
    expect(findRiderByCode(station.context, code.text)).toEqual({ outcome: 'unknown-rider' })
    expect(showRider(station.context, riderRef)).toBeUndefined()
    expect(station.context.checkIns.visitsEver(riderRef)).toBe(1)
  })

  it.each([
    ['lost its table of names', (copy: string) => overwritePage(copy, rootPageOf(copy, 'vault_rider'))],
    ['lost its first page', (copy: string) => overwritePage(copy, 1)],
  ])('leaves no byte of the name in a broken database that was set aside and %s', (_what, damage) => {
    const station = aStation()
    const riders = Array.from({ length: 120 }, (_, nth) => station.register({ name: `Forgettable-${nth}-Name` }))
    const copy = join(station.context.dataDir, 'station.broken-2026-01-13T02-00-00.000Z.db')
    station.context.db.prepare('VACUUM INTO ?').run(copy)
    damage(copy)
    // A few names are on the page that was lost: whose, chance says.
    const left = readFileSync(copy)
    const nth = riders.findIndex((_, at) => left.includes(`Forgettable-${at}-Name`))
    expect(tracesOf(`Forgettable-${nth}-Name`, station.context.dataDir)).toContain(copy)

    forget(station, riders[nth]!.riderRef)
    expect(tracesOf(`Forgettable-${nth}-Name`, station.context.dataDir)).toEqual([])
    expect(existsSync(copy)).toBe(false)
  })

  it('is not kept from it by a broken database that was set aside and is empty', () => {
    const station = aStation()
    const { riderRef } = station.register()
    writeFileSync(join(station.context.dataDir, 'station.broken-2026-01-13T02-00-00.000Z.db'), '')
    expect(forget(station, riderRef)).toEqual({ outcome: 'forgotten' })
  })

  it('lets the same person register again as someone new', () => {
    const station = aStation()
    const rider = { name: '王小明', phoneTail: '1111' }
    const first = station.register(rider)
    forget(station, first.riderRef)
    const again = station.register(rider)
    expect(again.riderRef).not.toBe(first.riderRef)
    expect(scanCode(station.context, again.code.text, 'wedge').outcome).toBe('first-visit')
  })
})

function forget({ context, lead }: ATestStation, riderRef: RiderRef) {
  return forgetRider(context, riderRef, lead)
}

function rootPageOf(file: string, table: string): number {
  const db = new Database(file, { readonly: true })
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)
  db.close()
  return page!
}

function overwritePage(file: string, page: number): void {
  writeFileSync(file, readFileSync(file).fill(0xff, (page - 1) * 4_096, page * 4_096))
}
