import { noteDown, type SyncSession } from './sync-session.ts'

/** Tells the office which rider codes were revoked here, so that they are good nowhere; only when there are more of them. */
export async function tellRevokedCodes(session: SyncSession): Promise<void> {
  const { context, office, pairing } = session
  // Codes are revoked for good, so that their number says whether the office knows them all.
  const codes = String(context.riders.countRevokedCodes())
  if (codes === (context.officeEtags.of('own-revoked-codes') ?? '0')) return
  await office.tellRevokedCodes(pairing.stationId, { codeIds: [...context.riders.revokedCodes()] })
  noteDown(session, () => context.officeEtags.put('own-revoked-codes', codes))
}
