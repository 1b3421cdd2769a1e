import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export type OfficeOptions = {
  readonly dataDir: string
  /** Of a PostgreSQL; null for a file in the data folder. */
  readonly databaseUrl: string | null
  readonly demo: boolean
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly certFile: string | null
  readonly keyFile: string | null
  readonly isBehindProxy: boolean
}

const DEFAULT_PORT = '8480'

/** Reads what the office is started with; the launcher has refused a mistyped option before. */
export function readOfficeOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): OfficeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: DEFAULT_PORT },
      cert: { type: 'string' },
      key: { type: 'string' },
      'behind-proxy': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
    },
  })
  return {
    dataDir: values.data ?? join(homedir(), '.local', 'share', 'rider-station-office'),
    databaseUrl: environment['OFFICE_DATABASE_URL'] || null,
    demo: values.demo,
    host: values.host,
    port: Number(values.port),
    certFile: values.cert ?? null,
    keyFile: values.key ?? null,
    isBehindProxy: values['behind-proxy'],
  }
}
