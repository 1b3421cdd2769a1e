import type { Kysely } from 'kysely'
import type { Reading } from './office-database.ts'
import type { Tables } from './tables.ts'

export type ReadsTogether = {
  run<T>(useCase: (read: Reading) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Lets SQLite be read as it stood at one moment, over as many statements as it takes: each use case has a connection of
 * its own, since whoever shared it would be held up. Some are kept for the next one, with what they have in memory.
 */
export function readsTogether(connect: () => Kysely<Tables>): ReadsTogether {
  const opened = new Set<Kysely<Tables>>()
  const idle: Kysely<Tables>[] = []
  const close = (reader: Kysely<Tables>) => {
    opened.delete(reader)
    return reader.destroy()
  }
  return {
    async run(useCase) {
      const reader = idle.pop() ?? connect()
      opened.add(reader)
      try {
        return await reader.transaction().execute(useCase)
      } finally {
        if (idle.length < MOST_IDLE) idle.push(reader)
        else await close(reader)
      }
    },
    async close() {
      for (const reader of opened) await close(reader)
    },
  }
}

const MOST_IDLE = 2
