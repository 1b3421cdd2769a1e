export type Dialect = 'sqlite' | 'postgres'

/** One step of the database's form, in the words of either database. Published ones never change; the next number does. */
export type Migration = {
  readonly number: number
  readonly name: string
  statements(words: Words): readonly string[]
  /**
   * Tables whose rows it copies, in the order in which servers write to them: an older one that does not look at the
   * form of the database may write still, and is waited for.
   */
  readonly copiesFrom?: readonly string[]
}

/** Where the two databases need different words for the same thing. */
export type Words = {
  readonly dialect: Dialect
  /** A whole number up to 2^53. */
  readonly whole: string
  /** A key that the database counts up by itself. */
  readonly counted: string
  /** What follows the closing bracket of a table. */
  readonly end: string
}

export const WORDS: Readonly<Record<Dialect, Words>> = {
  sqlite: { dialect: 'sqlite', whole: 'INTEGER', counted: 'INTEGER PRIMARY KEY AUTOINCREMENT', end: 'STRICT' },
  postgres: {
    dialect: 'postgres',
    whole: 'BIGINT',
    counted: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
    end: '',
  },
}
