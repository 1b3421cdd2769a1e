import type { StationClient } from '../../shared/contract/station-contract.ts'
import type { Outcome, Presentation } from './presentation.ts'

/** Asks the station for its verdict on what was presented. A refused call throws; the desk words that. */
export function presentToStation(station: StationClient, presentation: Presentation): Promise<Outcome> {
  return presentation.kind === 'code'
    ? station.checkIns.scan({ text: presentation.text, via: presentation.via })
    : station.checkIns.typeCard({ cardNumber: presentation.cardNumber })
}
