import { statSync } from 'node:fs'
import type { Diagnostics } from '../../shared/contract/groups/station-calls.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { publicKeyHexOf } from './keys/rider-code-keys.ts'
import type { HostTools } from './station.ts'
import type { StationContext } from './station-context.ts'

/** How the station is doing, for the attendant and for whoever is asked for help by phone. */
export function diagnose(context: StationContext, tools: HostTools, openedAt: Instant): Diagnostics {
  return {
    version: tools.version,
    host: tools.host,
    now: context.clock.now(),
    openedAt,
    events: context.eventLog.head().seq,
    databaseBytes: sizeOf(context.db.name) + sizeOf(`${context.db.name}-wal`),
    issuerKeyId: context.signingKey.keyId,
    issuerPublicKey: publicKeyHexOf(context.signingKey),
    notices: context.notices.all(),
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
