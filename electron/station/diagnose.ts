import type { Diagnostics } from '../../shared/contract/groups/station-calls.ts'
import { databaseBytes } from './database/database-bytes.ts'
import { publicKeyHexOf } from './keys/rider-code-keys.ts'
import type { HostTools } from './station.ts'
import type { StationContext } from './station-context.ts'

/** How the station is doing, for the attendant and for whoever is asked for help by phone. */
export function diagnose(context: StationContext, tools: HostTools): Diagnostics {
  return {
    version: tools.version,
    host: tools.host,
    now: context.clock.now(),
    openedAt: context.devices.openedAt,
    events: context.eventLog.head().seq,
    databaseBytes: databaseBytes(context.db),
    issuerKeyId: context.signingKey.keyId,
    issuerPublicKey: publicKeyHexOf(context.signingKey),
    notices: context.notices.all(),
  }
}
