import { walkEventChain } from '../events/check-event-chain.ts'
import { handInSheets } from './hand-in-sheets.ts'
import { leaveFormerStation } from './leave-former-station.ts'
import { inSession, type SessionOptions } from './open-session.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'
import { takeDownlink } from './take-downlink.ts'
import { takeRevokedCodes } from './take-revoked-codes.ts'
import { tellRevokedCodes } from './tell-revoked-codes.ts'

export type RoundWish = {
  /** Says that the station is there even when nothing is pending, asks what was sent down, and tries refused sheets again. */
  readonly isFull: boolean
}

export type RoundResult = {
  /** Whether items, settings or notices may have changed. */
  readonly hasTakenOver: boolean
  /** What the matter is with what the office sends down: it does not keep a sheet from being handed in. */
  readonly problem: SyncProblem | null
}

const NOTHING_NEW: RoundResult = { hasTakenOver: false, problem: null }

/** One round of calls to the office. Throws `SyncProblem` when sheets are still pending because of it. */
export async function runRound(options: SessionOptions, { isFull }: RoundWish): Promise<RoundResult> {
  const result = await inSession(options, async (session) => {
    await leaveFormerStation(session)
    if (!isFull) {
      await handInSheets(session, false)
      return NOTHING_NEW
    }
    await checkLog(session)
    await checkSeries(session)
    await handInSheets(session, true)
    return await exchangeTheRest(session)
  })
  return result ?? NOTHING_NEW
}

/** Once after each start, since the office is told what came of it. */
async function checkLog({ context, breathe }: SyncSession): Promise<void> {
  if (context.devices.log() !== null) return
  const walk = walkEventChain(context)
  for (;;) {
    const step = walk.next()
    if (step.done) return context.devices.noteLogCheck(step.value)
    await breathe()
  }
}

/** An office that was restored from before it had heard of this series would take it up in the middle. */
async function checkSeries(session: SyncSession): Promise<void> {
  const { context, office, pairing, signal } = session
  const series = context.series.get()
  if (!series || series.known.seq === series.after.seq) return
  const trail = await office.trail(pairing.stationId, series.seriesId, series.known.seq + 1)
  signal.throwIfAborted()
  if (trail && trail.known.seq > 0) return
  noteDown(session, () => {
    context.series.put({ ...series, known: series.after })
    context.acknowledgements.clear()
  })
}

/** What goes beside the sheets, both ways; none of it keeps a sheet from being handed in. */
async function exchangeTheRest(session: SyncSession): Promise<RoundResult> {
  try {
    await tellRevokedCodes(session)
    const hasTakenOver = await takeDownlink(session)
    await takeRevokedCodes(session)
    return { hasTakenOver, problem: null }
  } catch (fault) {
    if (!(fault instanceof SyncProblem)) throw fault
    return { hasTakenOver: false, problem: fault }
  }
}
