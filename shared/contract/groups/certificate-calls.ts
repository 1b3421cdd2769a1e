import { z } from 'zod'
import { savingPlaceSchema } from '../../saving/saving-place.ts'
import { officeCaSchema } from '../../settings/station-settings.ts'
import { certificateSchema } from '../../sync/certificate.ts'
import { command, query } from '../define-contract.ts'

const nothing = z.undefined().optional()

/** What a file turned out to be. What is to be installed is what was shown, and not the file once more. */
export const readCertificatesSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), pem: z.string(), certificates: z.array(certificateSchema) }),
  /** `no-authority`: a certificate, but of a single server, which is not what is asked for. */
  z.object({
    outcome: z.literal('not-read'),
    reason: z.enum(['file-missing', 'no-certificate', 'no-authority', 'too-many']),
  }),
])
export type ReadCertificates = z.infer<typeof readCertificatesSchema>

/** The authorities that vouch for the office's address, beside those that every computer trusts. */
export const certificateCalls = {
  installed: query({ role: 'lead', input: nothing, output: z.array(certificateSchema), reads: ['station'] }),

  /** The files in a place that may hold certificates, by name; null when the place is not there. */
  files: query({
    role: 'lead',
    input: z.strictObject({ place: savingPlaceSchema }),
    output: z.array(z.string()).nullable(),
    reads: [],
  }),

  read: query({
    role: 'lead',
    input: z.strictObject({ place: savingPlaceSchema, fileName: z.string().min(1).max(255) }),
    output: readCertificatesSchema,
    reads: [],
  }),

  /** Trusts these from now on, and no others that were installed before. */
  install: command({
    role: 'lead',
    input: z.strictObject({ pem: officeCaSchema }),
    output: z.object({ outcome: z.enum(['installed', 'no-authority']) }),
    changes: ['station', 'sync'],
  }),

  remove: command({
    role: 'lead',
    input: nothing,
    output: z.object({ outcome: z.enum(['removed', 'none-installed']) }),
    changes: ['station', 'sync'],
  }),
}
