import { z } from 'zod'
import { attendantNameSchema, pinSchema } from '../../attendants/attendant.ts'
import { languageSchema } from '../../languages/language.ts'
import { stationSettingsSchema } from '../../settings/station-settings.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { instantSchema } from '../../time/instant.ts'
import type { Topic } from '../define-contract.ts'
import { command, query, signal, TOPICS } from '../define-contract.ts'

const nothing = z.undefined().optional()

/** What a public screen may know of its station. */
export const stationOverviewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-set-up'), suggestedTimeZone: z.string() }),
  z.object({
    state: z.literal('open'),
    stationName: z.string(),
    stationCode: z.string(),
    district: z.string(),
    timeZone: z.string(),
    languages: z.array(languageSchema),
    businessDate: businessDateSchema,
    /** The hour at which that date began: a day's hours are shown from it on. */
    cutOverHour: z.int(),
    riderIdleSeconds: z.int(),
    attendantIdleSeconds: z.int(),
    verdictSeconds: z.int(),
    sounds: z.boolean(),
    camera: z.boolean(),
    /** A station of sample riders, gone when it closes. */
    isSample: z.boolean(),
    /** Whether "look around" was chosen in the set-up, so that ending it returns there. */
    canLeaveSample: z.boolean(),
  }),
])
export type StationOverview = z.infer<typeof stationOverviewSchema>

/** What the wizard asks; every other setting starts at its default. */
export const setUpSchema = stationSettingsSchema
  .pick({ stationName: true, stationCode: true, district: true, timeZone: true, cutOverHour: true, languages: true })
  .extend({ leadName: attendantNameSchema, leadPin: pinSchema })
export type SetUp = z.infer<typeof setUpSchema>

/** Something an attendant should know. The screens word each code; `detail` is small print. */
export const noticeSchema = z.object({
  code: z.enum([
    'settings-broken',
    'clock-stepped',
    'log-damaged',
    'database-restored',
    'database-mended',
    'screen-fault',
  ]),
  at: instantSchema,
  detail: z.string(),
})
export type Notice = z.infer<typeof noticeSchema>

export const diagnosticsSchema = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'in-process']),
  now: instantSchema,
  openedAt: instantSchema,
  events: z.int(),
  databaseBytes: z.int(),
  /** The rider-code issuer key of this station: 12 hex digits of its id, and its 64 of public key. */
  issuerKeyId: z.string(),
  issuerPublicKey: z.string(),
  notices: z.array(noticeSchema),
})
export type Diagnostics = z.infer<typeof diagnosticsSchema>

/** `off`: there is none. */
export const cameraReportSchema = z.enum(['on', 'off', 'fault'])
export type CameraReport = z.infer<typeof cameraReportSchema>

export const stationCalls = {
  overview: query({ role: 'anyone', input: nothing, output: stationOverviewSchema, reads: ['station'] }),

  /** Sets the station up and signs its first lead in. Refused `not-now` once it is set up. */
  setUp: command({
    role: 'anyone',
    input: setUpSchema,
    output: z.object({ outcome: z.literal('set-up') }),
    changes: ['station', 'session', 'attendants'],
  }),

  /** Opens a sample station beside the empty one. Refused `not-now` once the station is set up. */
  lookAround: command({
    role: 'anyone',
    input: nothing,
    output: z.object({
      outcome: z.literal('looking-around'),
      /** Sample attendants and riders to try, all made up. */
      attendants: z.array(z.object({ name: z.string(), role: z.string(), pin: z.string() })),
      riders: z.array(z.object({ name: z.string(), codeText: z.string(), cardNumber: z.string() })),
    }),
    changes: TOPICS,
  }),

  /** Throws the sample station away and returns to the set-up. Refused `not-now` outside of it. */
  endLookAround: command({
    role: 'anyone',
    input: nothing,
    output: z.object({ outcome: z.literal('ended') }),
    changes: TOPICS,
  }),

  settings: query({ role: 'lead', input: nothing, output: stationSettingsSchema, reads: ['station'] }),

  changeSettings: command({
    role: 'lead',
    input: stationSettingsSchema,
    /** `no-authority`: the certificate for the office's address is not one of an authority; nothing was saved. */
    output: z.object({ outcome: z.enum(['saved', 'no-authority']) }),
    changes: ['station'],
  }),

  diagnostics: query({
    role: 'attendant',
    input: nothing,
    output: diagnosticsSchema,
    reads: ['diagnostics', 'station'],
  }),

  /** Walks the whole event log and says whether anything in it was altered, removed, swapped or added. */
  checkLog: query({
    role: 'attendant',
    input: nothing,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('intact'), events: z.int() }),
      z.object({ outcome: z.literal('damaged'), firstBadEvent: z.int() }),
    ]),
    reads: ['diagnostics'],
  }),

  /** A screen that failed says so, without naming anyone; kept for the attendant's diagnostics. */
  reportScreenFault: command({
    role: 'anyone',
    input: z.strictObject({ screen: z.string().max(60), message: z.string().max(500) }),
    output: z.object({ outcome: z.literal('noted') }),
    changes: ['diagnostics'],
  }),

  /** How the camera is, which only a screen can see; the office is told along with everything else of this machine. */
  reportCamera: command({
    role: 'anyone',
    input: z.strictObject({ camera: cameraReportSchema }),
    output: z.object({ outcome: z.literal('noted') }),
    changes: [],
  }),

  /** Topics that changed, from whichever screen. */
  changed: signal(z.object({ topics: z.array(z.custom<Topic>((topic) => typeof topic === 'string')) })),
}
