import { setTimeout as wait } from 'node:timers/promises'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { createBreathe } from './breathe.ts'
import { officeAuthorities } from './office-ca.ts'
import { OfficeClient } from './office-client.ts'
import {
  CONNECTION_LIMITS,
  type ConnectionLimits,
  type OfficeConnection,
  openOfficeConnection,
} from './office-connection.ts'
import { SyncProblem } from './sync-problem.ts'
import type { SyncSession } from './sync-session.ts'

export type SessionOptions = {
  readonly context: StationContext
  readonly tools: HostTools
  readonly signal: AbortSignal
  readonly limits?: ConnectionLimits
}

/** Runs work with the office this station is paired with; answers null where there is none. Throws `SyncProblem`. */
export async function inSession<T>(
  options: SessionOptions,
  work: (session: SyncSession) => Promise<T>,
): Promise<T | null> {
  const { context, tools, signal } = options
  const pairing = context.officePairing.get()
  if (!pairing) return null
  const key = context.upstreamKeys.open('in-use', tools.keySafe)
  if (!key) throw new SyncProblem('key-unreadable', 'the key does not open on this machine')
  const connection = await connectTo(pairing.officeAddress, options)
  try {
    const office = new OfficeClient(connection, key, context.clock)
    return await work({ context, tools, pairing, office, signal, breathe: createBreathe(context.clock, signal) })
  } finally {
    connection.close()
  }
}

/** A connection that trusts what the settings say, by the way out that the environment or the machine names. */
export async function connectTo(officeAddress: string, options: SessionOptions): Promise<OfficeConnection> {
  const { context, signal, limits } = options
  const environment = await environmentFor(officeAddress, options)
  signal.throwIfAborted()
  const { officeCa } = context.settings()
  return openOfficeConnection({
    officeAddress,
    officeCa: (officeCa && officeAuthorities(officeCa)) || [],
    environment,
    signal,
    ...(limits && { limits }),
  })
}

/** A machine that asks its network for the proxy may never hear of one: it is waited for as long as the office is. */
async function environmentFor(
  officeAddress: string,
  { tools: { proxyFor }, signal, limits = CONNECTION_LIMITS }: SessionOptions,
): Promise<NodeJS.ProcessEnv> {
  const { env } = process
  if (!proxyFor || env['HTTPS_PROXY'] || env['https_proxy']) return env
  const proxy = await Promise.race([proxyFor(officeAddress), wait(limits.silenceMs, null, { signal, ref: false })])
  return proxy === null ? env : { ...env, HTTPS_PROXY: proxy }
}
