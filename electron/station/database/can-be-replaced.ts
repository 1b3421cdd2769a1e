import { checkLogUnhurriedly } from '../events/check-log-unhurriedly.ts'
import type { StationContext } from '../station-context.ts'
import { backupFiles } from './backup-files.ts'
import { checkCopy } from './check-copy.ts'

/**
 * Whether nothing that happened is lost when a damaged database is replaced: every event can be read, and a copy is
 * sound. Looked into beside whatever else the station does, since such a database still lets riders in.
 */
export async function canBeReplaced(context: StationContext, signal: AbortSignal): Promise<boolean> {
  const report = await checkLogUnhurriedly(context)
  if (report.outcome === 'damaged') return false
  for (const { path } of backupFiles(context.dataDir)) {
    const copy = await checkCopy(path, signal)
    if (copy.outcome === 'sound') return true
  }
  return false
}
