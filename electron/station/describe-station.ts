import type { StationOverview } from '../../shared/contract/groups/station-calls.ts'
import type { StationContext } from './station-context.ts'
import type { LookAround } from './station-handlers.ts'

/** What any screen may know of the station. */
export function describeStation(context: StationContext, lookAround: LookAround['state']): StationOverview {
  if (!context.isSetUp()) {
    return { state: 'not-set-up', suggestedTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  }
  const settings = context.settings()
  return {
    state: 'open',
    stationName: settings.stationName,
    stationCode: settings.stationCode,
    district: settings.district,
    timeZone: settings.timeZone,
    cutOverHour: settings.cutOverHour,
    languages: settings.languages,
    businessDate: context.localNow().businessDate,
    riderIdleSeconds: settings.riderIdleSeconds,
    attendantIdleSeconds: settings.attendantIdleSeconds,
    verdictSeconds: settings.verdictSeconds,
    sounds: settings.sounds,
    camera: settings.camera,
    isSample: lookAround !== 'own',
    canLeaveSample: lookAround === 'looking',
  }
}
