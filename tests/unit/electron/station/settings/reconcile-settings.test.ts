import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openContext } from '../../../../../electron/station/open-context.ts'
import { changeSettings } from '../../../../../electron/station/settings/change-settings.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'
import { type ARunningStation, aRunningStation, LEAD_PIN } from '../../../../support/a-running-station.ts'

type Written = Record<string, unknown>

const RULE = {
  ...{ schemeId: 'staff-card', name: 'Staff card', startsWith: 'SC-', followedBy: 'digits', minLength: 8 },
  ...{ maxLength: 20, parameter: null, platform: 'sf' },
}

describe('a station whose newer version was taken back', () => {
  it('opens with the settings it knows, and leaves the others where they are', async () => {
    const running = await leftByNewer({ greeting: 'hello' })
    const file = fileOf(running)
    const reopened = await running.restart()
    expect(await reopened.ask('station.overview')).toMatchObject({ state: 'open', stationName: 'Test Station' })
    expect(fileOf(running)).toEqual(file)
    expect(brokenIn(running)).toEqual([])
    expect(rowOf(running)).toMatchObject({ greeting: 'hello' })
  })

  it('keeps them in the file and on record when a lead changes another one', async () => {
    const running = await leftByNewer({ greeting: 'hello' })
    const reopened = await running.restart()
    await signInLead(reopened)
    const settings = await reopened.ask<Written>('station.settings', undefined, 'lead')
    expect(settings).not.toHaveProperty('greeting')
    await reopened.ask('station.changeSettings', { ...settings, verdictSeconds: 9 }, 'lead')
    for (const written of [fileOf(running), rowOf(running)]) {
      expect(written).toMatchObject({ greeting: 'hello', verdictSeconds: 9 })
    }
  })

  it('takes over what was changed in its file by hand meanwhile', async () => {
    const running = await leftByNewer({ greeting: 'hello' })
    writeFileSync(pathOf(running), JSON.stringify({ ...fileOf(running), verdictSeconds: 9 }))
    await running.restart()
    expect(rowOf(running)).toMatchObject({ greeting: 'hello', verdictSeconds: 9 })
  })

  it('puts them into its file again where that is gone', async () => {
    const running = await leftByNewer({ greeting: 'hello' })
    writeFileSync(pathOf(running), '{')
    await running.restart()
    expect(fileOf(running)).toMatchObject({ greeting: 'hello' })
    expect(brokenIn(running)).toHaveLength(1)
  })

  it('opens with a rule of which it does not know all', async () => {
    const running = await leftByNewer({ schemeRules: [{ ...RULE, isCaseless: true }] })
    const reopened = await running.restart()
    expect(brokenIn(running)).toEqual([])
    const scanned = await reopened.ask('checkIns.scan', { text: 'SC-987654321', via: 'wedge' })
    expect(scanned).toMatchObject({ outcome: 'first-visit', platform: 'sf' })
  })
})

describe('a settings file', () => {
  it('with a name that no version wrote is kept aside and told of', async () => {
    const running = await (await aRunningStation()).setUp()
    running.station.close()
    writeFileSync(pathOf(running), JSON.stringify({ ...fileOf(running), soundz: false }))
    const reopened = await running.restart()
    expect(brokenIn(running)).toHaveLength(1)
    expect(fileOf(running)).not.toHaveProperty('soundz')
    await signInLead(reopened)
    const { notices } = await reopened.ask<{ notices: unknown }>('station.diagnostics', undefined, 'lead')
    expect(notices).toMatchObject([{ code: 'settings-broken', detail: expect.stringContaining('soundz') }])
  })
})

/** A closed station as a newer version leaves it, with a setting more in its file and in its database. */
async function leftByNewer(more: Written): Promise<ARunningStation> {
  const running = await (await aRunningStation()).setUp()
  running.station.close()
  const context = openContext(running.dataDir, running.clock)
  const settings = { ...context.settings(), ...more }
  changeSettings(context, settings, context.attendants.active()[0]!.attendantId)
  context.db.close()
  return running
}

async function signInLead(running: ARunningStation): Promise<void> {
  const [lead] = await running.ask<{ attendantId: AttendantId }[]>('attendants.roster')
  await running.ask('attendants.signIn', { attendantId: lead?.attendantId, pin: LEAD_PIN }, 'lead')
}

function pathOf({ dataDir }: ARunningStation): string {
  return join(dataDir, 'settings.json')
}

function fileOf(running: ARunningStation): Written {
  return JSON.parse(readFileSync(pathOf(running), 'utf8'))
}

function rowOf({ dataDir }: ARunningStation): Written {
  const db = new Database(join(dataDir, 'station.db'), { readonly: true })
  const row = db.prepare<[], string>('SELECT settings FROM station_setting').pluck().get()
  db.close()
  return JSON.parse(row ?? '')
}

function brokenIn({ dataDir }: ARunningStation): string[] {
  return readdirSync(dataDir).filter((name) => name.startsWith('settings.broken-'))
}
