import type { Database, Statement } from 'better-sqlite3'
import type { AttendantId } from '../../../shared/ids/ids.ts'

export type StoredHandover = {
  readonly handoverSeq: number
  readonly attendantId: AttendantId
  readonly takenOverSeq: number | null
}

/** The projection of handovers, and the vault of their notes: a note may name someone, and the log cannot forget. */
export class HandoverStore {
  readonly #insert: Statement
  readonly #takeOver: Statement
  readonly #latest: Statement<[], StoredHandover>
  readonly #putNote: Statement
  readonly #note: Statement<[number], { note: string }>
  readonly #forgetNotes: Statement

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO handover (handover_seq, attendant_id) VALUES (?, ?)')
    this.#takeOver = db.prepare('UPDATE handover SET taken_over_seq = ? WHERE handover_seq = ?')
    this.#latest = db.prepare(`
      SELECT handover_seq AS handoverSeq, attendant_id AS attendantId, taken_over_seq AS takenOverSeq
      FROM handover ORDER BY handover_seq DESC LIMIT 1`)
    this.#putNote = db.prepare('INSERT INTO vault_handover_note (handover_seq, note) VALUES (?, ?)')
    this.#note = db.prepare('SELECT note FROM vault_handover_note WHERE handover_seq = ?')
    this.#forgetNotes = db.prepare(`
      DELETE FROM vault_handover_note
      WHERE (SELECT occurred_at FROM event_log WHERE seq = handover_seq) < ?`)
  }

  add(handoverSeq: number, attendantId: AttendantId): void {
    this.#insert.run(handoverSeq, attendantId)
  }

  takeOver(handoverSeq: number, takenOverSeq: number): void {
    this.#takeOver.run(takenOverSeq, handoverSeq)
  }

  latest(): StoredHandover | undefined {
    return this.#latest.get()
  }

  putNote(handoverSeq: number, note: string): void {
    this.#putNote.run(handoverSeq, note)
  }

  noteOf(handoverSeq: number): string | undefined {
    return this.#note.get(handoverSeq)?.note
  }

  forgetNotesBefore(at: number): void {
    this.#forgetNotes.run(at)
  }
}
