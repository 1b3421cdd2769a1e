import type { PairOutcome } from '../../shared/contract/groups/sync-calls.ts'
import { type ARunningStation, aRunningStation } from './a-running-station.ts'
import { type ASyncWorld, aSyncWorld } from './a-sync-world.ts'
import { type AnOffice, aPairingCode } from './an-office.ts'

const LIMITS = { silenceMs: 2_000, wholeMs: 4_000, answerBytes: 100_000 }

/** A station that has been set up and calls its office when time is told to pass, or when it is asked to. */
export async function aSetUpStation(world: ASyncWorld = aSyncWorld()): Promise<ARunningStation> {
  return (await aRunningStation({ sync: { world, limits: LIMITS } })).setUp()
}

export const pairingWith = ({ address, ledger }: AnOffice) => ({
  officeAddress: address,
  pairingCode: ledger.offer(aPairingCode(), 'aaaaaaaaaaaa'),
})

/** Pairs it, and waits for the first round to end. */
export async function pair(running: ARunningStation, office: AnOffice): Promise<PairOutcome> {
  const outcome = await running.ask<PairOutcome>('sync.pair', pairingWith(office), 'lead')
  await running.ask('sync.tryNow', undefined, 'lead')
  return outcome
}
