import type { Client } from './create-client.ts'
import type { Handlers } from './create-dispatcher.ts'
import { attendantCalls } from './groups/attendant-calls.ts'
import { catalogueCalls } from './groups/catalogue-calls.ts'
import { certificateCalls } from './groups/certificate-calls.ts'
import { checkInCalls } from './groups/check-in-calls.ts'
import { dailyCountCalls } from './groups/daily-count-calls.ts'
import { loanCalls } from './groups/loan-calls.ts'
import { riderCalls } from './groups/rider-calls.ts'
import { savingCalls } from './groups/saving-calls.ts'
import { shiftCalls } from './groups/shift-calls.ts'
import { stationCalls } from './groups/station-calls.ts'
import { stockCalls } from './groups/stock-calls.ts'
import { supplyCalls } from './groups/supply-calls.ts'
import { syncCalls } from './groups/sync-calls.ts'

/** All that a screen can ask of its station. */
export const stationContract = {
  station: stationCalls,
  checkIns: checkInCalls,
  riders: riderCalls,
  attendants: attendantCalls,
  dailyCounts: dailyCountCalls,
  saving: savingCalls,
  catalogue: catalogueCalls,
  supplies: supplyCalls,
  stock: stockCalls,
  loans: loanCalls,
  shifts: shiftCalls,
  sync: syncCalls,
  certificates: certificateCalls,
}

export type StationContract = typeof stationContract
export type StationClient = Client<StationContract>
export type StationHandlers = Handlers<StationContract>
