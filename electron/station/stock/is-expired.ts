import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** Whether a batch is past its last good day on a date. */
export function isExpired({ expiresOn }: { readonly expiresOn: BusinessDate | null }, on: BusinessDate): boolean {
  return expiresOn !== null && expiresOn < on
}
