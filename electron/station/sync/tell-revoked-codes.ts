import { noteDown, type SyncSession } from './sync-session.ts'

const CODES_AT_ONCE = 1_000

/** Tells the office which rider codes were revoked here, so that they are good nowhere; only when there are more of them. */
export async function tellRevokedCodes(session: SyncSession): Promise<void> {
  const { context } = session
  // Codes are revoked for good, so that their number says whether the office knows them all.
  const codes = String(context.riders.countRevokedCodes())
  if (codes === (context.officeEtags.of('own-revoked-codes') ?? '0')) return
  await tellAll(session)
  noteDown(session, () => {
    context.officeEtags.put('own-revoked-codes', codes)
    // The next list comes whole: whether they are on it is seen from it alone.
    context.officeEtags.put('revoked-codes', null)
  })
}

/** Tells the office once more where the list that it sent lacks some: it was restored from a copy of before they came. */
export async function tellLostCodes(session: SyncSession): Promise<void> {
  const { context, breathe } = session
  const own = context.riders.revokedCodes()
  for (let at = 0; at < own.length; at += CODES_AT_ONCE) {
    const piece = own.slice(at, at + CODES_AT_ONCE)
    if (!piece.every((codeId) => context.officeRevokedCodes.has(codeId))) return tellAll(session)
    await breathe()
  }
}

async function tellAll({ context, office, pairing, signal }: SyncSession): Promise<void> {
  await office.tellRevokedCodes(pairing.stationId, { codeIds: [...context.riders.revokedCodes()] })
  signal.throwIfAborted()
}
