import type { Kysely } from 'kysely'
import { createRoom } from '../http/create-room.ts'
import type { OfficeDatabase, Reading } from './office-database.ts'
import type { Tables } from './tables.ts'

export type ReadsTogether = Pick<OfficeDatabase, 'close'> & { readonly run: OfficeDatabase['readTogether'] }

/**
 * Lets SQLite be read as it stood at one moment, over as many statements as it takes: each use case has a connection of
 * its own, since whoever shared it would be held up. There are a few of them, kept for the next one with what they have
 * in memory; whoever finds all of them taken waits.
 */
export function readsTogether(connect: () => Kysely<Tables>): ReadsTogether {
  const opened = new Set<Reading>()
  const idle: Reading[] = []
  const room = createRoom({ ...SIZE, each: SIZE })
  return {
    run: (useCase, isAwaited = () => true) =>
      room(
        async () => {
          const reader = idle.pop() ?? connect()
          opened.add(reader)
          try {
            return await reader.transaction().execute(useCase)
          } finally {
            idle.push(reader)
          }
        },
        { caller: '', isAwaited },
      ),
    async close() {
      for (const reader of opened) await reader.destroy()
    },
  }
}

/**
 * As many connections as there are at most: two more than large summaries and those with parts hold together, so that
 * an overview waits for none of them. Whose turn it is, whoever asks, is for others to say.
 */
const SIZE = { atOnce: 6, inLine: Number.POSITIVE_INFINITY }
