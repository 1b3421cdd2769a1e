import { isDeepStrictEqual } from 'node:util'
import type { StationSettings, TrustedIssuer } from '../../../shared/settings/station-settings.ts'
import { type OfficeSetting, officeSettingSchema } from '../../../shared/sync/office-setting.ts'
import { downlinkSchema, type OfficeSettings } from '../../../shared/upstream/downlink.ts'
import { issuerKeyOf } from '../keys/rider-code-keys.ts'
import { changeSettings } from '../settings/change-settings.ts'
import type { StationContext } from '../station-context.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'
import { type OfficeItem, takeOfficeItems } from './take-office-items.ts'

const ISSUERS_AT_ONCE = 500
const ITEMS_AT_ONCE = 25

/** Takes over what the office sends down, unless the station has it. Answers whether there was anything new. */
export async function takeDownlink(session: SyncSession): Promise<boolean> {
  const { context, office, pairing, signal } = session
  const sent = await office.fetch(pairing.stationId, 'downlink', context.officeEtags.of('downlink'))
  signal.throwIfAborted()
  if (sent.outcome === 'unchanged') return false
  const parsed = downlinkSchema.safeParse(sent.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SyncProblem('broken-answer', `what was sent down does not have its shape: ${issue?.path.join('.')}`)
  }
  const { trustedIssuers, items, settings, notices } = parsed.data
  await takeIssuers(session, trustedIssuers)
  // Twice, since a barcode may be free once another item has been given its own.
  const bent = await takeItems(session, await takeItems(session, items))
  takeSettings(context, settings)
  // Last of all: a station that is ended before has all of it sent again.
  noteDown(session, () => {
    context.officeItems.replace(items.map(({ itemId }) => itemId))
    context.officeNotices.replace(notices)
    context.officeSettings.replace(namesOf(settings))
    // What could not be here for now is tried again, without a name for what was sent, until it can.
    context.officeEtags.put('downlink', bent.length === 0 ? sent.etag : null)
  })
  return true
}

async function takeItems({ context, breathe }: SyncSession, items: readonly OfficeItem[]): Promise<OfficeItem[]> {
  const bent: OfficeItem[] = []
  for (let at = 0; at < items.length; at += ITEMS_AT_ONCE) {
    await breathe()
    const some = items.slice(at, at + ITEMS_AT_ONCE)
    bent.push(...context.inTransaction(() => takeOfficeItems(context, some)))
  }
  return bent
}

async function takeIssuers(session: SyncSession, trusted: readonly TrustedIssuer[]): Promise<void> {
  const { context, breathe } = session
  const { officeIssuers } = context
  const gone = new Map(officeIssuers.all().map((issuer) => [issuer.publicKey, issuer.keyId]))
  for (let at = 0; at < trusted.length; at += ISSUERS_AT_ONCE) {
    const fresh = trusted.slice(at, at + ISSUERS_AT_ONCE).filter(({ publicKey }) => !gone.delete(publicKey))
    const keys = fresh.map(({ publicKey }) => ({ keyId: issuerKeyOf(publicKey).keyId, publicKey }))
    noteDown(session, () => {
      for (const key of keys) officeIssuers.put(key)
    })
    await breathe()
  }
  noteDown(session, () => {
    for (const keyId of gone.values()) officeIssuers.remove(keyId)
  })
}

function takeSettings(context: StationContext, set: OfficeSettings): void {
  context.inTransaction(() => {
    const wanted = withOfficeSettings(context.settings(), set)
    if (!isDeepStrictEqual(wanted, context.settings())) changeSettings(context, wanted, 'office')
  })
}

function withOfficeSettings(own: StationSettings, set: OfficeSettings): StationSettings {
  return { ...own, ...Object.fromEntries(namesOf(set).map((name) => [name, set[name]])) }
}

function namesOf(set: OfficeSettings): OfficeSetting[] {
  return officeSettingSchema.options.filter((name) => set[name] !== undefined)
}
