import { addDays, type BusinessDate } from '../../shared/time/business-date.ts'
import type { StationHealth } from '../../shared/upstream/station-health.ts'
import type { Writing } from '../database/office-database.ts'
import { newId } from '../new-id.ts'
import type { Office } from '../office.ts'
import { addOfficer } from '../officers/officer-store.ts'
import { hashPassword } from '../officers/password-hash.ts'
import { closedBefore, DEFAULT_SETTINGS, officeToday } from '../settings/office-settings.ts'
import { setUpOffice } from '../settings/set-up-office.ts'
import { applySheets } from '../sheets/apply-sheets.ts'
import { addStation, pairKey } from '../stations/station-store.ts'
import { addNode, type Node } from '../tree/node-store.ts'
import { DEMO_CITY, DEMO_DISTRICTS, demoStationName, STATIONS_PER_STREET } from './demo-places.ts'
import { type DemoStation, demoSheet, demoStation } from './demo-sheet.ts'

const DAYS = 730
const DAY_MS = 86_400_000
const EVENTS_A_DAY = 200
const PASSWORD = 'demo-password'
const SERIES = 'de00000000000000'
/** Days that go into one transaction. */
const TOGETHER = 5

type FilledStation = DemoStation & { readonly stationId: string; readonly ancestors: readonly string[] }

export type DemoSize = { readonly days: number }

/**
 * Fills an empty office with a made-up city: 60 stations and two years, by the way that every sheet goes. One station
 * has been silent for nine days, one has faults, and of one a late sheet restated a day of last month. Answers what to
 * tell whoever looks at it.
 */
export async function fillDemoOffice(office: Office, { days }: DemoSize = { days: DAYS }): Promise<readonly string[]> {
  const root = await setUpOffice(office, {
    officeName: DEMO_CITY,
    kind: 'city',
    login: 'city',
    name: '陈静',
    password: PASSWORD,
    officeAddress: null,
  })
  const today = officeToday(DEFAULT_SETTINGS, office.clock.now())
  const stations = await office.db.write((trx) => addPlaces(trx, office, root))
  const [silent, faulty, restated] = stations
  for (let day = days; day >= 0; day -= TOGETHER) {
    const dates = Array.from({ length: Math.min(TOGETHER, day + 1) }, (_, nth) => addDays(today, nth - day))
    await office.db.write(async (trx) => {
      for (const date of dates) {
        const heard = stations.filter((station) => station !== silent || date <= addDays(today, -9))
        await send(trx, office, heard, date, date)
      }
    })
  }
  await office.db.write(async (trx) => {
    const late = addDays(today, -20)
    if (restated) await send(trx, office, [{ ...restated, size: restated.size * 2 }], late, today, eventsUntil(today))
    for (const station of stations) {
      const heardAt = office.clock.now() - (station === silent ? 9 * DAY_MS : 60_000 * (station.nth % 30))
      const health = JSON.stringify(demoHealth(station, heardAt, station === faulty))
      const change = { last_heard_at: heardAt, clock_ahead_ms: station === faulty ? 412_000 : 900, health }
      await trx.updateTable('station').set(change).where('station_id', '=', station.stationId).execute()
    }
  })
  return [
    'This is a sample office: every place and number in it is made up, and all of it is gone when it closes.',
    `  city (admin), district (editor), street (viewer): password ${PASSWORD}`,
  ]
}

async function send(
  trx: Writing,
  office: Office,
  stations: readonly FilledStation[],
  date: BusinessDate,
  receivedOn: BusinessDate,
  throughSeq = eventsUntil(date),
): Promise<void> {
  const now = Math.min(office.clock.now(), Date.parse(`${receivedOn}T23:00:00+08:00`))
  const settings = { officeName: DEMO_CITY, ...DEFAULT_SETTINGS }
  const applying = { db: office.db, now, closedBefore: closedBefore(settings, now), seen: office.seen }
  const arrived = stations.map((station) => {
    const { stationId, ancestors } = station
    return { stationId, ancestors, seriesId: SERIES, sheet: demoSheet(station, date, throughSeq) }
  })
  await applySheets(trx, applying, arrived)
}

function eventsUntil(date: BusinessDate): number {
  return Math.floor(Date.parse(date) / DAY_MS) * EVENTS_A_DAY
}

async function addPlaces(trx: Writing, office: Office, root: Node): Promise<readonly FilledStation[]> {
  const now = office.clock.now()
  const stations: FilledStation[] = []
  const password = await hashPassword(PASSWORD, office.randomBytes(16))
  const officerAt = (login: string, name: string, role: 'editor' | 'viewer', node: Node) =>
    addOfficer(trx, {
      officer_id: newId(office),
      login,
      name,
      node_id: node.nodeId,
      role,
      password,
      must_change: 0,
      made_at: now,
    })
  for (const [at, { name, streets }] of DEMO_DISTRICTS.entries()) {
    const district = await addNode(trx, { nodeId: newId(office), parent: root, kind: 'district', name, now })
    if (at === 0) await officerAt('district', '周敏', 'editor', district)
    for (const [nth, streetName] of streets.entries()) {
      const parent = district
      const street = await addNode(trx, { nodeId: newId(office), parent, kind: 'street', name: streetName, now })
      if (at === 0 && nth === 0) await officerAt('street', '林涛', 'viewer', street)
      for (let one = 0; one < STATIONS_PER_STREET; one++) {
        stations.push(await addDemoStation(trx, office, street, stations.length, one))
      }
    }
  }
  return stations
}

async function addDemoStation(
  trx: Writing,
  office: Office,
  street: Node,
  nth: number,
  one: number,
): Promise<FilledStation> {
  const now = office.clock.now()
  const stationId = newId(office)
  const code = `YZ-${String(nth + 1).padStart(3, '0')}`
  const details = { code, name: demoStationName(street.name, one), address: `示例路 ${nth * 2 + 1} 号` }
  await addStation(trx, { stationId, street, details, now })
  await pairKey(trx, stationId, office.randomBytes(32).toString('hex'), now)
  return { ...demoStation(nth), stationId, ancestors: street.path.split('/').slice(0, -1).reverse() }
}

function demoHealth({ nth }: DemoStation, now: number, isFaulty: boolean): StationHealth {
  return {
    version: '0.1.0',
    host: nth % 4 === 0 ? 'browser' : 'electron',
    now: now + (isFaulty ? 412_000 : 900),
    openedAt: now - ((nth % 20) + 1) * DAY_MS,
    events: DAYS * EVENTS_A_DAY,
    databaseBytes: 90_000_000 + nth * 1_000_000,
    diskFreeBytes: isFaulty ? 180_000_000 : 42_000_000_000,
    database: isFaulty ? 'restored' : 'intact',
    lastWedgeScanAt: isFaulty ? now - 6 * DAY_MS : now - 120_000,
    lastCameraScanAt: now - 3_600_000,
    camera: isFaulty ? 'fault' : 'on',
    lockerBoard: null,
    printer: nth % 3 === 0 ? 'working' : null,
    contentOnScreen: null,
    notices: isFaulty ? ['disk-almost-full', 'database-restored'] : [],
    pendingSheets: isFaulty ? 1 : 0,
  }
}
