import { z } from 'zod'

/** An instant: milliseconds since 1970-01-01T00:00:00Z. Fields that hold one end in `At`. */
export const instantSchema = z.int().min(0).max(8.64e15)
export type Instant = z.infer<typeof instantSchema>
