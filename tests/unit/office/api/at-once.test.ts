import { expect, it, onTestFinished } from 'vitest'
import { wholeSeriesId } from '../../../../office/imports/whole-logs.ts'
import { createOffice } from '../../../../office/office.ts'
import { setUpOffice } from '../../../../office/settings/set-up-office.ts'
import { aClock } from '../../../support/a-clock.ts'
import { type AKiosk, aDoor, aKiosk } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { aDatabase, DATABASES, FRIDAY_NOON, seededBytes } from '../../../support/office/an-office.ts'
import { visitsOfMonth, visitsSheet, withStation } from '../../../support/office/import-side.ts'

it.each(DATABASES)('of two who set an office up at once, one is told that it has been, over %s', async (name) => {
  const db = await (await aDatabase(name)).open()
  onTestFinished(() => db.close())
  const office = createOffice({ db, clock: aClock(FRIDAY_NOON), randomBytes: seededBytes(name), version: 'test' })
  const first = { officeName: 'Office', kind: 'city', name: 'Li', password: 'a good long password' } as const
  const outcomes = await Promise.allSettled(
    ['li', 'lin'].map((login) => setUpOffice(office, { ...first, login, officeAddress: null })),
  )
  const [refused, ...others] = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject({ reason: { problem: 'conflict' } })
  expect(others).toEqual([])
  expect(await db.read.selectFrom('officer').select('login').execute()).toHaveLength(1)
})

it.each(DATABASES)(
  'of two who take one login or one code at once, one is told that it is taken, over %s',
  async (name) => {
    const door = await aDoor(name)
    const admin = await door.officer('admin')
    const { nodeId } = await door.street()
    const twice = async (url: string, body: object) => {
      const replies = await Promise.all([1, 2].map(() => door.ask(admin, 'POST', url, { body })))
      const [made, taken] = replies.sort((a, b) => a.status - b.status)
      expect([made!.status, taken!.status, taken!.json.type]).toEqual([201, 409, expect.stringMatching(/conflict$/)])
    }
    const officer = { login: 'wang', name: 'Wang', nodeId: door.city.nodeId, role: 'viewer' }
    await twice('/v1/officers', { ...officer, password: 'a good long password' })
    await twice('/v1/stations', { streetId: nodeId, code: 'HQ-9', name: 'Nine', address: 'Road 9' })
    expect(door.log).toEqual([])
  },
)

it.each(DATABASES)('of one new kiosk two files at once are both taken, at one station, over %s', async (name) => {
  const { door, stationId } = await withStation(name)
  const other = await door.station(await door.street())
  const editor = await door.officer('editor')
  const bringTwo = (kiosk: AKiosk, stationIds: readonly string[]) => {
    const seriesId = wholeSeriesId(kiosk.publicKey)
    const sheet = (nth: number) => visitsSheet(`2026-01-1${nth}`, 5, 10 + nth)
    const files = [0, 1].map((nth) =>
      aSheetFile(kiosk, { seriesId, head: 10 + nth, sheets: [0, 1].slice(0, nth + 1).map(sheet) }),
    )
    const asked = files.map((body, nth) => door.ask(editor, 'POST', `/v1/imports?station=${stationIds[nth]}`, { body }))
    return Promise.all(asked)
  }
  expect((await bringTwo(aKiosk(), [stationId, stationId])).map(({ status }) => status)).toEqual([200, 200])
  expect(await visitsOfMonth(door)).toBe(10)
  const [taken, refused] = (await bringTwo(aKiosk(), [stationId, other.stationId])).sort((a, b) => a.status - b.status)
  // One that begins once the other is there is asked whether the kiosk was moved.
  const told = expect.stringMatching(/conflict$|other-station$/)
  expect([taken!.status, refused!.status, refused!.json.type]).toEqual([200, 409, told])
  expect(door.log).toEqual([])
})
