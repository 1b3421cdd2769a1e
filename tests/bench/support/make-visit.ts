import type { VisitVerdict } from '../../../shared/check-ins/verdict.ts'
import { type BenchRider, type BenchStation, VISIT_EVERY_MS } from './a-bench-station.ts'

/** Scans a rider's code as a screen does. Throws unless it is a visit: a refusal would be quick, and measure nothing. */
export async function makeVisit({ dispatcher }: BenchStation, { text }: BenchRider): Promise<VisitVerdict> {
  const answer = await dispatcher.dispatch('checkIns.scan', { text, via: 'wedge' }, { screenId: 'kiosk' })
  if (answer.ok && (answer.value as Partial<VisitVerdict>).checkInId !== undefined) return answer.value as VisitVerdict
  throw new Error(`a good code was no visit: ${JSON.stringify(answer)}`)
}

/** Of the riders in turn each comes after a while; a step without a common factor visits every one before any again. */
export function nextRider({ riders, clock }: BenchStation, round: number): BenchRider {
  clock.pass(VISIT_EVERY_MS)
  const rider = riders[(round * 811) % riders.length]
  if (!rider) throw new Error('a bench station has riders')
  return rider
}
