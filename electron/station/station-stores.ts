import Database from 'better-sqlite3'
import { AttendantStore } from './attendants/attendant-store.ts'
import { AttendantVaultStore } from './attendants/attendant-vault-store.ts'
import { ItemStore } from './catalogue/item-store.ts'
import { KitStore } from './catalogue/kit-store.ts'
import { PieceStore } from './catalogue/piece-store.ts'
import { CardGuessingStore } from './check-ins/card-guessing.ts'
import { CheckInStore } from './check-ins/check-in-store.ts'
import { DailyCountStore } from './daily-counts/daily-count-store.ts'
import { SheetProgressStore } from './daily-counts/sheet-progress-store.ts'
import { DamagedContent } from './database/damaged-content.ts'
import type { OpenDatabase } from './database/open-database.ts'
import { BusinessDayStore } from './days/business-day-store.ts'
import { EventLogStore } from './events/event-log-store.ts'
import { KeyVaultStore } from './keys/key-vault-store.ts'
import { LoanStore } from './loans/loan-store.ts'
import { RiderStore } from './riders/rider-store.ts'
import { RiderVaultStore } from './riders/rider-vault-store.ts'
import { SettingStore } from './settings/setting-store.ts'
import { HandoverStore } from './shifts/handover-store.ts'
import { BatchStore } from './stock/batch-store.ts'
import { MovementStore } from './stock/movement-store.ts'
import { IssueStore } from './supplies/issue-store.ts'
import { AcknowledgementStore } from './sync/acknowledgement-store.ts'
import { BaselineStore } from './sync/baseline-store.ts'
import { OfficeEtagStore } from './sync/office-etag-store.ts'
import { OfficeIssuerStore } from './sync/office-issuer-store.ts'
import { OfficeItemStore } from './sync/office-item-store.ts'
import { OfficeNoticeStore } from './sync/office-notice-store.ts'
import { OfficePairingStore } from './sync/office-pairing-store.ts'
import { OfficeRevokedCodeStore } from './sync/office-revoked-code-store.ts'
import { OfficeSettingStore } from './sync/office-setting-store.ts'
import { SeriesStore } from './sync/series-store.ts'
import { SketchHashVault } from './sync/sketch-hash-vault.ts'
import { UpstreamKeyVault } from './sync/upstream-key-vault.ts'

export type StationStores = ReturnType<typeof openStores>

/**
 * Every store of a station over one database of the present form, its statements prepared once. Throws `DamagedContent`
 * where the form is not what it was made to be.
 */
export function openStores(db: OpenDatabase) {
  try {
    return prepareStores(db)
  } catch (fault) {
    // A table or a column goes by another name than the one it was made with.
    if (fault instanceof Database.SqliteError && fault.code === 'SQLITE_ERROR')
      throw new DamagedContent('sqlite_schema')
    throw fault
  }
}

function prepareStores(db: OpenDatabase) {
  return {
    eventLog: new EventLogStore(db),
    checkIns: new CheckInStore(db),
    cardGuessing: new CardGuessingStore(db),
    dailyCounts: new DailyCountStore(db),
    sheetProgress: new SheetProgressStore(db),
    riders: new RiderStore(db),
    riderVault: new RiderVaultStore(db),
    attendants: new AttendantStore(db),
    attendantVault: new AttendantVaultStore(db),
    keyVault: new KeyVaultStore(db),
    settingStore: new SettingStore(db),
    businessDays: new BusinessDayStore(db),
    items: new ItemStore(db),
    kits: new KitStore(db),
    pieces: new PieceStore(db),
    batches: new BatchStore(db),
    movements: new MovementStore(db),
    issues: new IssueStore(db),
    loans: new LoanStore(db),
    handovers: new HandoverStore(db),
    officePairing: new OfficePairingStore(db),
    officeIssuers: new OfficeIssuerStore(db),
    officeRevokedCodes: new OfficeRevokedCodeStore(db),
    officeItems: new OfficeItemStore(db),
    officeNotices: new OfficeNoticeStore(db),
    officeSettings: new OfficeSettingStore(db),
    officeEtags: new OfficeEtagStore(db),
    series: new SeriesStore(db),
    baselines: new BaselineStore(db),
    acknowledgements: new AcknowledgementStore(db),
    sketchHashes: new SketchHashVault(db),
    upstreamKeys: new UpstreamKeyVault(db),
  } as const
}
