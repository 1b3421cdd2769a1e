import { lazy, Suspense } from 'react'
import { withTexts } from '../i18n/late-texts.ts'

/** The ticket in the address of a page that is opened only to be printed; null on the kiosk's own screen. */
export const printTicket = new URLSearchParams(window.location.search).get('print')

/** A page that is opened only to be printed. */
export function PrintView({ ticket }: { readonly ticket: string }) {
  return (
    <Suspense>
      <PrintPage ticket={ticket} />
    </Suspense>
  )
}

const PrintPage = lazy(() =>
  withTexts(['attendant', 'stock'], async () => ({
    default: (await import('../screens/print/print-page.tsx')).PrintPage,
  })),
)
