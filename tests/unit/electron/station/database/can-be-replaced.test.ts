import { cpSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupPath } from '../../../../../electron/station/database/backup-files.ts'
import { canBeReplaced } from '../../../../../electron/station/database/can-be-replaced.ts'
import { checkEventChain } from '../../../../../electron/station/events/check-event-chain.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'
import { type ABackedUpStation, aBackedUpStation, breakLeaf } from '../../../../support/a-backed-up-station.ts'

describe('a damaged database', () => {
  it('can be replaced where the sound copy holds every event that cannot be read', async () => {
    const station = aBackedUpStation({ before: manyScans })
    breakLeaf(station.dataDir, 'event_log', 1)
    expect(await isReplaceable(station)).toBe(true)
    const replaced = station.open(true)
    expect(checkEventChain(replaced)).toEqual({ outcome: 'intact', events: station.events })
  })

  it('cannot where an event came after the copy and cannot be read', async () => {
    const station = aBackedUpStation({ after: manyScans })
    breakLeaf(station.dataDir, 'event_log')
    expect(await isReplaceable(station)).toBe(false)
  })

  it('cannot where the only sound copy is from before such an event, or none is sound', async () => {
    const station = aBackedUpStation({ after: manyScans })
    const [sound] = backupFiles(station.dataDir)
    const broken = backupPath(station.dataDir, station.events, '2026-01-14' as BusinessDate)
    cpSync(sound!.path, broken)
    breakLeaf(station.dataDir, 'event_log')
    writeFileSync(broken, 'x'.repeat(5_000))
    expect(await isReplaceable(station)).toBe(false)
    writeFileSync(sound!.path, 'x'.repeat(5_000))
    expect(await isReplaceable(station)).toBe(false)
  })
})

function manyScans(context: StationContext): void {
  for (let scan = 0; scan < 300; scan++) scanCode(context, `no code ${scan}`, 'wedge')
}

async function isReplaceable(station: ABackedUpStation): Promise<boolean> {
  const context = station.open()
  const answer = await canBeReplaced(context, new AbortController().signal)
  context.db.close()
  return answer
}
