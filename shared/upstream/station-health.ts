import { z } from 'zod'
import { instantSchema } from '../time/instant.ts'

/** How a station is doing, in every call: nothing of it is about a rider. Null is what this machine cannot tell. */
export const stationHealthSchema = z.strictObject({
  version: z.string().max(40),
  host: z.enum(['electron', 'browser', 'in-process']),
  /** The station's own clock when it wrote this; the office compares it with its own. */
  now: instantSchema,
  openedAt: instantSchema,
  events: z.int().nonnegative(),
  databaseBytes: z.int().nonnegative(),
  diskFreeBytes: z.int().nonnegative().nullable(),
  /** What the last check of database and log came to. */
  database: z.enum(['intact', 'damaged', 'restored', 'unchecked']),
  /** When a scanner and when a camera read a code last, since the station opened. */
  lastWedgeScanAt: instantSchema.nullable(),
  lastCameraScanAt: instantSchema.nullable(),
  camera: z.enum(['on', 'off', 'fault']).nullable(),
  lockerBoard: z.enum(['working', 'fault']).nullable(),
  printer: z.enum(['working', 'fault']).nullable(),
  /** What the screen shows riders when idle, by name. */
  contentOnScreen: z.string().max(80).nullable(),
  /** Codes of notices that attendants see. */
  notices: z.array(z.string().max(40)).max(20),
  pendingSheets: z.int().nonnegative(),
})
export type StationHealth = z.infer<typeof stationHealthSchema>
