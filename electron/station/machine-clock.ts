import { uptime } from 'node:os'
import { type Clock, systemClock } from '../../shared/time/clock.ts'

/** The clock of the machine that a station runs on, which may sleep. */
export const machineClock: Clock = {
  ...systemClock,
  uptimeMs: () => uptime() * 1000,
}
