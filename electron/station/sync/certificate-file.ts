import { X509Certificate } from 'node:crypto'
import type { ReadCertificates } from '../../../shared/contract/groups/certificate-calls.ts'
import type { Certificate } from '../../../shared/sync/certificate.ts'
import { type FileInPlace, filesInPlace, readFileInPlace } from '../saving/files-in-place.ts'
import type { StationContext } from '../station-context.ts'
import { officeAuthorities } from './office-ca.ts'

const ENDS = ['.crt', '.cer', '.pem', '.der']
const FILE_BYTES = 100_000
/** As long as the settings keep. */
const LONGEST_PEM = 20_000

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

export function certificateFiles({ dataDir }: StationContext, place: FileInPlace['place']): string[] | null {
  return filesInPlace(dataDir, place, ENDS)
}

/** What is in a file of certificates, as text among other text or in binary, for a lead to look at before trusting it. */
export function readCertificateFile({ dataDir }: StationContext, file: FileInPlace): ReadCertificates {
  const bytes = readFileInPlace(dataDir, file, { ends: ENDS, atMostBytes: FILE_BYTES })
  if (!bytes) return { outcome: 'not-read', reason: 'file-missing' }
  const certificates = certificatesIn(bytes)
  if (certificates.length === 0) return { outcome: 'not-read', reason: 'no-certificate' }
  const pem = certificates.map(String).join('')
  if (pem.length > LONGEST_PEM) return { outcome: 'not-read', reason: 'too-many' }
  if (!officeAuthorities(pem)) return { outcome: 'not-read', reason: 'no-authority' }
  return { outcome: 'read', pem, certificates: certificates.map(describeCertificate) }
}

/** The authorities that a lead installed here. */
export function installedCertificates(context: StationContext): Certificate[] {
  const { officeCa } = context.settings()
  const authorities = (officeCa !== null && officeAuthorities(officeCa)) || []
  return authorities.map((pem) => describeCertificate(new X509Certificate(pem)))
}

function certificatesIn(bytes: Buffer): X509Certificate[] {
  const blocks = bytes.toString('latin1').match(BLOCK)
  try {
    return (blocks ?? [bytes]).map((block) => new X509Certificate(block))
  } catch {
    return [] // A file of another kind, or a damaged one.
  }
}

function describeCertificate(certificate: X509Certificate): Certificate {
  return {
    subject: lineOf(certificate.subject),
    issuer: lineOf(certificate.issuer),
    fingerprint: certificate.fingerprint256,
    validFrom: Date.parse(certificate.validFrom),
    validUntil: Date.parse(certificate.validTo),
  }
}

/** `CN=Example Root` and further parts, which Node writes under each other. */
function lineOf(name: string | undefined): string {
  return (name ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
