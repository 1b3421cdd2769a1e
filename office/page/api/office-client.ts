import type { ItemDetails } from '../../../shared/supplies/item.ts'
import type { OfficeSettings as StationSettings } from '../../../shared/upstream/downlink.ts'
import type { Imported } from '../../imports/import-file.ts'
import type { Officer } from '../../officers/officer-store.ts'
import type { OfficeSettings } from '../../settings/office-settings.ts'
import type { Closing } from '../../stations/close-station.ts'
import type { DescribedStation } from '../../stations/describe-stations.ts'
import type { NewStation } from '../../stations/make-station.ts'
import type { StationDetails } from '../../stations/station-store.ts'
import type { ListedMeasure } from '../../summaries/list-measures.ts'
import type { MonthlyReport } from '../../summaries/monthly-report.ts'
import type { Summary } from '../../summaries/summary-schema.ts'
import { againWhileBusy } from './again-while-busy.ts'
import type * as answers from './answers.ts'
import { askOffice, LONG_PATIENCE_MS, type Query } from './ask-office.ts'

/** A file of 20 MB takes minutes over a slow line. The office waits for it 240 s, and then has to take it in. */
const IMPORT_MS = 300_000

/** Every route that the page calls, by what it does. */
export const officeClient = {
  office: () => askOffice<answers.OfficeState>('GET', '/v1/office'),
  setUp: (body: answers.SetUp) => askOffice<void>('POST', '/v1/set-up', { body }),
  signIn: (body: { login: string; password: string }) => askOffice<void>('POST', '/v1/session', { body }),
  signOut: () => askOffice<void>('DELETE', '/v1/session'),
  me: () => askOffice<answers.Me>('GET', '/v1/me'),
  changePassword: (body: { password: string; newPassword: string }) =>
    askOffice<void>('PUT', '/v1/me/password', { body }),

  summary: (query: Query, untilGone?: AbortSignal) => askInLine<Summary>('/v1/summaries', query, untilGone),
  measures: () => askOffice<{ measures: readonly ListedMeasure[] }>('GET', '/v1/measures'),
  monthlyReport: (query: Query, untilGone?: AbortSignal) =>
    askInLine<MonthlyReport>('/v1/reports/monthly', query, untilGone),

  nodes: () => askOffice<{ nodes: readonly answers.TreeNode[] }>('GET', '/v1/nodes'),
  addNode: (body: answers.NewPlace) => askOffice<{ nodeId: string }>('POST', '/v1/nodes', { body }),
  renameNode: (nodeId: string, name: string) => askOffice<void>('PATCH', `/v1/nodes/${nodeId}`, { body: { name } }),

  stations: (node?: string) =>
    askOffice<{ stations: readonly DescribedStation[] }>('GET', '/v1/stations', { query: { node } }),
  station: (stationId: string) => askOffice<DescribedStation>('GET', `/v1/stations/${stationId}`),
  addStation: (body: NewStation) => askOffice<{ stationId: string }>('POST', '/v1/stations', { body }),
  changeStation: (stationId: string, body: Partial<StationDetails>) =>
    askOffice<void>('PATCH', `/v1/stations/${stationId}`, { body }),
  closeStation: (stationId: string) => askOffice<Closing>('POST', `/v1/stations/${stationId}/closing`),
  reopenStation: (stationId: string) => askOffice<void>('DELETE', `/v1/stations/${stationId}/closing`),
  makePairingCode: (stationId: string) =>
    askOffice<answers.PairingCode>('POST', `/v1/stations/${stationId}/pairing-codes`),
  unpairKiosk: (stationId: string, isDistrusted: boolean) =>
    askOffice<void>('DELETE', `/v1/stations/${stationId}/kiosk`, { query: { distrust: String(isDistrusted) } }),
  stationDay: (stationId: string, businessDate: string) =>
    askOffice<answers.StationDay>('GET', `/v1/stations/${stationId}/days/${businessDate}`),

  importFile: (body: unknown, station?: string, isMoved = false) =>
    askOffice<Imported>('POST', '/v1/imports', {
      body,
      query: { station, moved: isMoved ? 'true' : undefined },
      patienceMs: IMPORT_MS,
    }),

  catalogue: () => askOffice<answers.Catalogue>('GET', '/v1/catalogue'),
  putItem: (itemId: string, body: ItemDetails) => askOffice<void>('PUT', `/v1/catalogue/${itemId}`, { body }),
  removeItem: (itemId: string) => askOffice<void>('DELETE', `/v1/catalogue/${itemId}`),
  notices: () => askOffice<{ notices: readonly answers.PlacedNotice[] }>('GET', '/v1/notices'),
  putNotice: (nodeId: string, noticeId: string, body: answers.NoticeBody) =>
    askOffice<void>('PUT', `/v1/nodes/${nodeId}/notices/${noticeId}`, { body }),
  /** Not one that was taken back meanwhile: that would send it anew. */
  changeNotice: (nodeId: string, noticeId: string, body: answers.NoticeBody) =>
    askOffice<void>('PUT', `/v1/nodes/${nodeId}/notices/${noticeId}`, { body, isChange: true }),
  endNotice: (nodeId: string, noticeId: string) => askOffice<void>('DELETE', `/v1/nodes/${nodeId}/notices/${noticeId}`),
  stationSettings: (nodeId: string) => askOffice<StationSettings>('GET', `/v1/nodes/${nodeId}/station-settings`),
  putStationSettings: (nodeId: string, body: StationSettings) =>
    askOffice<void>('PUT', `/v1/nodes/${nodeId}/station-settings`, { body }),
  issuers: () => askOffice<{ issuers: readonly answers.Issuer[] }>('GET', '/v1/issuers'),
  trustIssuer: (publicKey: string, isTrusted: boolean) =>
    askOffice<void>('PUT', `/v1/issuers/${publicKey}`, { body: { isTrusted } }),
  revokeCodes: (codeIds: readonly string[]) => askOffice<void>('POST', '/v1/revoked-codes', { body: { codeIds } }),

  officers: () => askOffice<{ officers: readonly Officer[] }>('GET', '/v1/officers'),
  addOfficer: (body: answers.NewOfficer) => askOffice<{ officerId: string }>('POST', '/v1/officers', { body }),
  changeOfficer: (officerId: string, body: answers.OfficerChanges) =>
    askOffice<void>('PATCH', `/v1/officers/${officerId}`, { body }),
  tokens: () => askOffice<{ tokens: readonly answers.Token[] }>('GET', '/v1/tokens'),
  addToken: (body: answers.NewToken) => askOffice<{ tokenId: string; secret: string }>('POST', '/v1/tokens', { body }),
  endToken: (tokenId: string) => askOffice<void>('DELETE', `/v1/tokens/${tokenId}`),
  audit: (before?: number) =>
    askOffice<{ entries: readonly answers.AuditEntry[] }>('GET', '/v1/audit', {
      query: { before: before === undefined ? undefined : String(before) },
    }),

  settings: () => askOffice<OfficeSettings>('GET', '/v1/settings'),
  putSettings: (body: OfficeSettings) => askOffice<void>('PUT', '/v1/settings', { body }),
}

/** Asks for what may wait in line there, and be put off when the line is full. */
function askInLine<T>(path: string, query: Query, untilGone: AbortSignal | undefined): Promise<T> {
  const asking = { query, untilGone, patienceMs: LONG_PATIENCE_MS }
  return againWhileBusy(() => askOffice<T>('GET', path, asking), untilGone)
}
