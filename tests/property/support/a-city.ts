import { publicKeyHexOf } from '../../../electron/station/keys/rider-code-keys.ts'
import { aClock } from '../../support/a-clock.ts'
import { type ATestStation, aStation, TUESDAY_AT_TEN } from '../../support/a-station.ts'
import type { OfficeToCall } from '../../support/office/an-office-to-call.ts'
import { pairForReal } from '../../support/office/pair-for-real.ts'
import { aFaultyProxy, type FaultyProxy, type NetworkFault } from '../../support/upstream/a-faulty-proxy.ts'
import type { Nth } from './city-step.ts'
import { type CountedLog, logOf } from './counted-in-city.ts'

/** A real office, and a bad network before it. */
export type City = {
  readonly office: OfficeToCall
  readonly proxy: FaultyProxy
  /** What the network does next; each request takes one. */
  faults: NetworkFault[]
  onRequest(): void
  played: number
}

export async function openCity(office: OfficeToCall): Promise<City> {
  const next = () => {
    city.onRequest()
    return city.faults.shift() ?? 'none'
  }
  const proxy = await aFaultyProxy(office.port, next)
  const city: City = { office, proxy, faults: [], onRequest() {}, played: 0 }
  return city
}

/** A kiosk, and the station that it is to be paired with. */
export type CityKiosk = { station: ATestStation; stationId: string }

export type Copy = { readonly open: () => ATestStation; readonly stationId: string; readonly logName: string }

export type Play = {
  readonly city: City
  readonly streetId: string
  readonly stationIds: readonly string[]
  readonly kiosks: CityKiosk[]
  copies: readonly Copy[]
  files: readonly { readonly file: unknown; readonly stationId: string; readonly logName: string }[]
  readonly folders: string[]
  /** The logs of kiosks that are gone. */
  readonly lost: CountedLog[]
  /** Whether every log was at one station only, by one kiosk only. */
  isPlain: boolean
  /** Dates of which the office said that it added only what is certainly new. */
  readonly unsureDates: Set<string>
}

/** A new street of two stations, each with a kiosk that is paired and was backed up before. */
export async function openPlay(city: City): Promise<Play> {
  city.faults = []
  city.played += 1
  const street = await city.office.street(`Street ${city.played}`)
  const streetId = street.nodeId
  const codes = [`A-${city.played}`, `B-${city.played}`]
  const stationIds: string[] = []
  for (const code of codes) stationIds.push(await city.office.station(street, code))
  const play: Play = {
    city,
    streetId,
    stationIds,
    kiosks: [],
    copies: [],
    files: [],
    folders: [],
    lost: [],
    isPlain: true,
    unsureDates: new Set(),
  }
  for (const stationId of stationIds) {
    const kiosk = { station: aNewStation(play), stationId }
    play.kiosks.push(kiosk)
    backUp(play, kiosk)
    await pair(play, kiosk)
  }
  return play
}

export async function pair({ city }: Play, { station, stationId }: CityKiosk, faults: readonly NetworkFault[] = []) {
  city.faults = [...faults]
  await pairForReal(city.office, station, stationId, city.proxy.address)
}

export function backUp(play: Play, { station, stationId }: CityKiosk): void {
  play.copies = [...play.copies, { open: station.copy(), stationId, logName: logNameOf(station) }]
}

/** The same for all copies of one data folder. */
export function logNameOf({ context }: ATestStation): string {
  return publicKeyHexOf(context.signingKey)
}

/** A copy from before the pairing is paired like any new kiosk. */
export async function pairIfNeeded(play: Play, kiosk: CityKiosk): Promise<void> {
  if (!kiosk.station.context.officePairing.get()) await pair(play, kiosk)
}

/** Puts another kiosk in the place of one that is gone. */
export async function put(play: Play, kiosk: CityKiosk, next: CityKiosk): Promise<void> {
  play.lost.push(logOf(kiosk.station, true))
  kiosk.station.context.db.close()
  Object.assign(kiosk, next)
  await pairIfNeeded(play, kiosk)
}

export function reopen({ kiosks }: Play, nth: Nth): void {
  const kiosk = pick(kiosks, nth)
  kiosk.station = kiosk.station.reopen()
  kiosk.station.context.db.pragma('synchronous = OFF')
}

export function aNewStation(play: Play): ATestStation {
  return entered(play, aStation({ repeatWindowMinutes: 0 }, aClock(TUESDAY_AT_TEN)))
}

/** What reaches the disk is proven elsewhere; here not waiting for it buys more cases. */
export function entered(play: Play, station: ATestStation): ATestStation {
  station.context.db.pragma('synchronous = OFF')
  play.folders.push(station.context.dataDir)
  return station
}

export function pick<T>(all: readonly T[], at: Nth): T {
  return all[at % all.length] as T
}
