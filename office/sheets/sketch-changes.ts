import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { Grain } from '../database/tables.ts'
import type { Upsert } from '../database/upsert.ts'
import {
  bytesOf,
  estimateOf,
  giveBack,
  mergeBytes,
  noRiders,
  type Registers,
  registersOf,
  textOf,
} from '../sketches/registers.ts'

const PLACE = { node_id: 'text', grain: 'text', start: 'text' } as const
const SKETCH: Upsert = {
  table: 'rollup_sketch',
  columns: { ...PLACE, sketch: 'text' },
  key: ['node_id', 'grain', 'start'],
  change: 'sketch = excluded.sketch',
}

export type SketchPlace = { readonly nodeId: string; readonly grain: Grain; readonly start: string }

/** The sketches of tree nodes that one transaction merges into: read once, written once, and only those that rose. */
export class SketchChanges {
  readonly #registers = new Map<string, Registers>()
  readonly #risen = new Set<string>()

  static async read(trx: Writing, { dialect }: OfficeDatabase, places: readonly SketchPlace[]): Promise<SketchChanges> {
    const changes = new SketchChanges()
    const keys = [...new Set(places.map(keyOf))]
    const given = givenRows(
      dialect,
      PLACE,
      keys.map((key) => key.split(' ')),
    )
    const { rows } = await sql<{ node_id: string; grain: Grain; start: string; sketch: string }>`
      SELECT k.node_id, k.grain, k.start, k.sketch FROM ${given} ${joinEach(dialect)} rollup_sketch k
        ON k.node_id = given.node_id AND k.grain = given.grain AND k.start = given.start`.execute(trx)
    for (const row of rows) {
      changes.#registers.set(`${row.node_id} ${row.grain} ${row.start}`, registersOf(row.sketch))
    }
    return changes
  }

  /** Merges a sketch into those of all these places. */
  merge(places: readonly SketchPlace[], sketch: string): void {
    const bytes = bytesOf(sketch)
    for (const place of places) this.#mergeInto(keyOf(place), bytes)
  }

  #mergeInto(key: string, bytes: Uint8Array): void {
    let registers = this.#registers.get(key)
    if (!registers) {
      registers = noRiders()
      this.#registers.set(key, registers)
      this.#risen.add(key)
    }
    if (mergeBytes(registers, bytes)) this.#risen.add(key)
  }

  estimate(place: SketchPlace): number {
    const registers = this.#registers.get(keyOf(place))
    return registers ? estimateOf(registers) : 0
  }

  async write(trx: Writing, db: OfficeDatabase): Promise<void> {
    const rows = [...this.#risen].sort().map((key) => {
      const [nodeId = '', grain = '', start = ''] = key.split(' ')
      return [nodeId, grain, start, textOf(this.#registers.get(key) ?? noRiders())]
    })
    giveBack(this.#registers.values())
    this.#registers.clear()
    await writeSketches(trx, db, rows)
  }
}

export function writeSketches(trx: Writing, db: OfficeDatabase, rows: readonly string[][]): Promise<void> {
  return db.upsert(trx, SKETCH, rows)
}

function keyOf({ nodeId, grain, start }: SketchPlace): string {
  return `${nodeId} ${grain} ${start}`
}
