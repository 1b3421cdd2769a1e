import type { LucideIcon } from 'lucide-react'
import {
  Ban,
  CalendarClock,
  CalendarX2,
  Hourglass,
  Keyboard,
  MapPinOff,
  QrCode,
  SearchX,
  ShieldAlert,
} from 'lucide-react'
import type { RefusalReason } from '../../../shared/check-ins/verdict.ts'
import type { Outcome } from '../../check-in/presentation.ts'

/** The colour fields an outcome may fill the screen with. */
export type Field = 'done' | 'again' | 'refused' | 'quiet'

export function fieldOf({ outcome }: Outcome): Field {
  return fields[outcome]
}

/** What a refused code or card is drawn as, inside the octagon of a stop sign. */
export const REFUSAL_ICONS: Readonly<Record<RefusalReason, LucideIcon>> = {
  malformed: QrCode,
  altered: ShieldAlert,
  'not-yet-valid': CalendarClock,
  expired: CalendarX2,
  'unknown-issuer': MapPinOff,
  revoked: Ban,
  'mistyped-card': Keyboard,
  'unknown-card': SearchX,
  'slowed-down': Hourglass,
}

/** Reasons for which typing the card number may help where the code did not. */
export const CARD_MAY_HELP: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  'malformed',
  'altered',
  'mistyped-card',
  'unknown-card',
])

const fields: Readonly<Record<Outcome['outcome'], Field>> = {
  'first-visit': 'done',
  welcome: 'done',
  'back-again': 'done',
  'already-checked-in': 'again',
  refused: 'refused',
  unanswered: 'quiet',
}
