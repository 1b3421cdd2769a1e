import type { Database, Statement } from 'better-sqlite3'
import { type OfficeNotice, officeNoticeSchema } from '../../../shared/upstream/downlink.ts'

/** What the office wants riders and attendants to read. */
export class OfficeNoticeStore {
  readonly #all: Statement<[], { notice: string }>
  readonly #put: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#all = db.prepare('SELECT notice FROM office_notice ORDER BY notice_id')
    this.#put = db.prepare('INSERT OR REPLACE INTO office_notice (notice_id, notice) VALUES (?, ?)')
    this.#clear = db.prepare('DELETE FROM office_notice')
  }

  all(): readonly OfficeNotice[] {
    return this.#all.all().map(({ notice }) => officeNoticeSchema.parse(JSON.parse(notice)))
  }

  replace(notices: readonly OfficeNotice[]): void {
    this.#clear.run()
    for (const notice of notices) this.#put.run(notice.noticeId, JSON.stringify(notice))
  }
}
