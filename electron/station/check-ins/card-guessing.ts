import type { Database, Statement } from 'better-sqlite3'
import type { Instant } from '../../../shared/time/instant.ts'

export type CardGuessing = { readonly wrong: number; readonly retryAt: Instant; readonly guessedAt: Instant }

const FREE_GUESSES = 3
const FIRST_REST_MS = 5_000
const LONGEST_REST_MS = 60_000

/**
 * How long typing rests after so many wrong card numbers in a row. With at most one guess a minute and 10^8 numbers,
 * a patient guesser meets one of 500 riders' cards after some 140 days of typing day and night.
 */
export function restAfterWrongCards(wrong: number): number {
  if (wrong < FREE_GUESSES) return 0
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (wrong - FREE_GUESSES))
}

/** The wrong card numbers typed in a row at this station: one row, which outlives a restart. */
export class CardGuessingStore {
  readonly #get: Statement<[], CardGuessing>
  readonly #put: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT wrong, retry_at AS retryAt, guessed_at AS guessedAt FROM card_guessing')
    this.#put = db.prepare(`
      INSERT INTO card_guessing (one, wrong, retry_at, guessed_at) VALUES (1, ?, ?, ?)
      ON CONFLICT DO UPDATE SET wrong = excluded.wrong, retry_at = excluded.retry_at, guessed_at = excluded.guessed_at`)
  }

  get(): CardGuessing {
    return this.#get.get() ?? { wrong: 0, retryAt: 0, guessedAt: 0 }
  }

  guessed(guessedAt: Instant, retryAt: Instant): void {
    this.#put.run(this.get().wrong + 1, retryAt, guessedAt)
  }

  guessedRight(): void {
    if (this.get().wrong > 0) this.#put.run(0, 0, 0)
  }
}
