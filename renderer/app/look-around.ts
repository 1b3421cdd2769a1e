import type { StationClient } from '../../shared/contract/station-contract.ts'

/** What "look around" tells a visitor: made-up attendants with their PINs, made-up riders with their codes. */
export type LookAround = Awaited<ReturnType<StationClient['station']['lookAround']>>
