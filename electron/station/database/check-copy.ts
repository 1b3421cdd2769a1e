import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'

export type CopyReport = ({ readonly outcome: 'sound' } | { readonly outcome: 'broken'; readonly problem: string }) & {
  /** Why no other thread read a large one, and everybody waited for it. */
  readonly threadFault?: unknown
}

type Reading = { readonly found: string; readonly threadFault?: unknown }

/** What is read in some ten milliseconds on a slow machine, less than it takes to begin a thread. */
const SMALL_BYTES = 2_000_000

/**
 * Reads a closed copy of the database throughout and says whether it makes sense, or what SQLite finds wrong first. Some
 * hundred MB take a second: another thread reads those, and no rider waits. With the signal it is broken off and refused.
 */
export async function checkCopy(file: string, signal: AbortSignal, smallBytes = SMALL_BYTES): Promise<CopyReport> {
  signal.throwIfAborted()
  const isSmall = statSync(file).size <= smallBytes
  const { found, ...how } = isSmall ? { found: readHere(file) } : await readElsewhere(file, signal)
  return found === 'ok'
    ? { outcome: 'sound', ...how }
    : { outcome: 'broken', problem: found.replace(HEADING, ''), ...how }
}

function readHere(file: string): string {
  const db = new Database(file)
  try {
    return db.pragma('quick_check(1)', { simple: true }) as string
  } catch (fault) {
    if (fault instanceof Database.SqliteError) return fault.code
    throw fault
  } finally {
    db.close()
  }
}

async function readElsewhere(file: string, signal: AbortSignal): Promise<Reading> {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3')
  const worker = new Worker(READ_THERE, { eval: true, workerData: { driver, file } })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<Reading>((resolve, reject) => {
      worker.once('message', (found: string) => resolve({ found }))
      worker.once('error', (threadFault) => {
        // Where a host has no thread for it, one second's wait a day is better than no copy.
        try {
          resolve({ found: readHere(file), threadFault })
        } catch (fault) {
          reject(fault)
        }
      })
      worker.once('exit', () => reject(new Error('The check of a copy was broken off.')))
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** What SQLite puts on a line before what it finds. */
const HEADING = '*** in database main ***\n'

/** `readHere` as a text: a host is bundled into one file, and a thread begins with one of its own. */
const READ_THERE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require(workerData.driver)
  const db = new Database(workerData.file)
  let found
  try {
    found = db.pragma('quick_check(1)', { simple: true })
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault
    found = fault.code
  } finally {
    db.close()
  }
  parentPort.postMessage(found)
`
