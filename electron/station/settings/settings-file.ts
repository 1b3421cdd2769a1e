import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { writtenSettingsSchema } from '../../../shared/settings/known-settings.ts'
import { type StationSettings, stationSettingsSchema } from '../../../shared/settings/station-settings.ts'
import { syncFile, syncFolder } from '../disk/sync-to-disk.ts'

export type LoadedSettings =
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'loaded'; readonly settings: StationSettings }
  /** The file is kept under another name, so that nothing a person wrote is lost. */
  | { readonly outcome: 'broken'; readonly keptAs: string; readonly problem: string }

const FILE = 'settings.json'

/** What is read once at each start is not worth compiling. */
const QUICKLY = { jitless: true } as const

/**
 * Reads the settings file of a data folder. A broken one is moved aside and described, never deleted. Names that this
 * version does not know are mistyped, unless they are among the settings last used: then a newer version wrote them.
 */
export function loadSettings(dataDir: string, now: number, lastUsed?: object): LoadedSettings {
  const file = join(dataDir, FILE)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (fault) {
    if (isMissing(fault)) return { outcome: 'missing' }
    throw fault
  }
  const written = parseJson(text)
  const schema = isOfNewer(written, lastUsed) ? writtenSettingsSchema : stationSettingsSchema
  const parsed = schema.safeParse(written, QUICKLY)
  if (parsed.success) return { outcome: 'loaded', settings: parsed.data }

  const keptAs = `settings.broken-${new Date(now).toISOString().replaceAll(':', '-')}.json`
  renameSync(file, join(dataDir, keptAs))
  return { outcome: 'broken', keptAs, problem: problemOf(parsed.error.issues) }
}

/** Replaces the settings file whole and for good: after a power cut it is the old one, once this has returned the new. */
export function saveSettings(dataDir: string, settings: StationSettings): void {
  const draft = join(dataDir, `${FILE}.new`)
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  syncFile(draft)
  renameSync(draft, join(dataDir, FILE))
  syncFolder(dataDir)
}

function isOfNewer(written: unknown, lastUsed: object = {}): boolean {
  if (isDeepStrictEqual(written, lastUsed)) return true
  const unknown = Object.keys(Object(written)).filter((name) => !Object.hasOwn(stationSettingsSchema.shape, name))
  return unknown.length > 0 && unknown.every((name) => Object.hasOwn(lastUsed, name))
}

/** undefined for what is not JSON, which no settings schema accepts. */
function parseJson(text: string): unknown {
  try {
    // Some editors put a mark before the text that says how it is encoded.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function problemOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [first] = issues
  return first ? `${first.path.join('.') || 'the file'}: ${first.message}`.slice(0, 200) : 'unreadable'
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}
