import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupFolder } from '../../../../../electron/station/database/backup-files.ts'
import { newSigningKey } from '../../../../../electron/station/keys/rider-code-keys.ts'
import { type ABackedUpStation, aBackedUpStation, alterBytes } from '../../../../support/a-backed-up-station.ts'

const OF_CODES = "purpose = 'rider-code-signing'"

describe('the key that rider codes are signed with', () => {
  it.each<[string, (file: string, key: Buffer) => void]>([
    ['was altered', alterKey],
    ['was lost, for which another is made', (file) => atDatabase(file, `DELETE FROM vault_key WHERE ${OF_CODES}`)],
  ])('is put back from a copy where it %s', (_what, damage) => {
    const station = aBackedUpStation()
    damage(join(station.dataDir, 'station.db'), station.signingKey)
    const context = station.open()
    expect(context.notices.all()).toMatchObject([{ code: 'database-mended' }])
    expectBothLetIn(context, station)
    context.db.close()
    const again = station.open()
    expect(again.notices.all()).toEqual([])
    expectBothLetIn(again, station)
    expect(readdirSync(backupFolder(station.dataDir))).toHaveLength(1)
  })

  it('is put back from an older copy where the one that takes the place of a broken database has it altered', () => {
    const station = aBackedUpStation()
    const [copy] = backupFiles(station.dataDir)
    const [latest, before] = [copy!.path, copy!.path.replace(/station-\d+/, 'station-000000001')]
    atDatabase(latest, `VACUUM INTO '${before}'`)
    alterKey(latest, station.signingKey)
    expectBothLetIn(station.open(true), station)
  })

  it('stays as it is where no copy has one that codes were issued under', () => {
    const station = aBackedUpStation()
    for (const file of [join(station.dataDir, 'station.db'), backupFiles(station.dataDir)[0]!.path]) {
      alterKey(file, station.signingKey)
    }
    const context = station.open()
    expect(context.notices.all()).toEqual([])
    expect(scanCode(context, station.known.code.text, 'wedge')).toMatchObject({ reason: 'unknown-issuer' })
  })

  it('is not put back from a copy of another station', () => {
    const station = aBackedUpStation()
    const [copy] = backupFiles(station.dataDir)
    const db = new Database(copy!.path)
    db.prepare(`UPDATE vault_key SET private_key = ? WHERE ${OF_CODES}`).run(newSigningKey())
    db.close()
    const context = station.open()
    expect(context.notices.all()).toEqual([])
    expectBothLetIn(context, station)
  })
})

/** In its random part, so that it looks as good. */
function alterKey(file: string, key: Buffer): void {
  const altered = Buffer.from(key)
  altered[20]! ^= 1
  alterBytes(file, key, altered)
}

function atDatabase(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

function expectBothLetIn(context: ReturnType<ABackedUpStation['open']>, { known, later }: ABackedUpStation): void {
  for (const { code } of [known, later]) {
    expect(scanCode(context, code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
  }
}
