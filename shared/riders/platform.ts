import { z } from 'zod'

/** Whom a rider rides for. `unknown` is a rider whose code does not say; `other` is one who said "another". */
export const platformSchema = z.enum([
  'meituan',
  'taobao-flash',
  'jd',
  'dada',
  'sf',
  'cainiao',
  'jt',
  'yto',
  'zto',
  'yunda',
  'sto',
  'ems',
  'shansong',
  'other',
  'unknown',
])
export type Platform = z.infer<typeof platformSchema>
