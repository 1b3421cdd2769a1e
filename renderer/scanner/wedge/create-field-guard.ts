import { LONGEST_OWN_CODE } from './known-codes.ts'
import { type FieldSnapshot, type TextField, takeFieldSnapshot } from './take-field-snapshot.ts'

/**
 * Undoes what a scanner typed into a text field. The first keys of a scan cannot be told from a person's, and an input
 * method gets hold of keys before any page: so they are let in, and taken out again.
 */
export type FieldGuard = {
  /** A scan may begin with this stroke: remembers the field before it. */
  remember(field: TextField, stroke: number): void
  /** An input method is composing in the field from these keys. */
  noteComposition(): void
  /** Puts the field back as it was before the scan that began with `firstStroke`. */
  restore(firstStroke: number): void
  /** The burst is over: hands the focus back, forgets the field. */
  forget(): void
}

export function createFieldGuard(): FieldGuard {
  let moments: { readonly stroke: number; readonly snapshot: FieldSnapshot }[] = []
  let isComposing = false
  let blurred: TextField | null = null

  return {
    remember(field, stroke) {
      moments = [...moments.slice(1 - MOMENTS_KEPT), { stroke, snapshot: takeFieldSnapshot(field) }]
    },
    noteComposition() {
      isComposing = true
    },
    restore(firstStroke) {
      const moment = moments.findLast(({ stroke }) => stroke <= firstStroke) ?? moments[0]
      if (!moment) return
      // Only losing the focus makes an input method let go of what it is composing.
      if (isComposing && !blurred) {
        blurred = moment.snapshot.field
        blurred.blur()
      }
      if (moment.snapshot.field.isConnected) moment.snapshot.restore()
    },
    forget() {
      if (blurred?.isConnected) blurred.focus({ preventScroll: true })
      moments = []
      isComposing = false
      blurred = null
    },
  }
}

/**
 * Enough for a person's keys just before a scan, each later one of which may be its first; and for a whole code of ours
 * that came at a hand's pace, since that is known by its form.
 */
const MOMENTS_KEPT = LONGEST_OWN_CODE + 8
