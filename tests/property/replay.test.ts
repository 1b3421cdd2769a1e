import { describe, expect, it } from 'vitest'
import { PROJECTIONS, rebuildProjections } from '../../electron/station/events/rebuild-projections.ts'
import { aStation } from '../support/a-station.ts'
import { dumpTables, tablesOf } from '../support/dump-tables.ts'
import { PATIENT } from '../support/patient.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { playSteps } from './support/a-played-station.ts'
import { anySteps } from './support/station-step.ts'

/** What a replay can neither make nor needs: the log itself, what the office said, and what must be able to forget. */
const KEPT = [
  'event_head',
  'event_log',
  'office_contact',
  'office_etag',
  'office_issuer',
  'office_item',
  'office_notice',
  'office_setting',
  'vault_office',
  'office_revoked_code',
  'series',
  'series_baseline',
  'sheet_acknowledgement',
  'vault_attendant',
  'vault_handover_note',
  'vault_key',
  'vault_rider',
  'vault_sketch_hash',
  'vault_upstream_key',
]

describe('replaying the log', () => {
  it('has every table to rebuild but the log, its head and the vault', () => {
    const { context } = aStation()
    expect([...PROJECTIONS, ...KEPT].sort()).toEqual(tablesOf(context.db))
  })

  it('leaves every table as it was, value by value, after any steps', PATIENT, () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        playSteps(steps, ({ context: { db, stores } }, at) => {
          if (at < steps.length - 1) return
          const before = dumpTables(db, tablesOf(db))
          rebuildProjections(db, stores)
          expect(dumpTables(db, tablesOf(db))).toEqual(before)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('gives back projections that were lost or altered', PATIENT, () => {
    fc.assert(
      fc.property(anySteps, fc.subarray([...PROJECTIONS]), (steps, lost) => {
        playSteps(steps, ({ context: { db, stores } }, at) => {
          if (at < steps.length - 1) return
          const before = dumpTables(db, tablesOf(db))
          for (const table of lost) db.exec(`DELETE FROM ${table}`)
          db.exec('UPDATE daily_count SET value = value + 1; UPDATE check_in SET voided_seq = NULL, hour = 0')
          rebuildProjections(db, stores)
          expect(dumpTables(db, tablesOf(db))).toEqual(before)
        })
      }),
      { numRuns: 20 },
    )
  })
})
