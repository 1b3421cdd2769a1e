import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '../../../shared/contract/groups/saving-calls.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import styles from './print-page.module.css'
import { RiderCardSheet } from './rider-card-sheet.tsx'
import { StationSheet } from './station-sheet.tsx'

/**
 * The page that becomes a PDF: one card or one sheet and nothing else. It says on its root element when it is ready, so that
 * nobody makes a PDF of half of it. A ticket is good once; without its job there is nothing to show.
 */
export function PrintPage({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('attendant')
  const job = useStationQuery((station) => station.saving.printJob({ ticket }), [], [ticket])
  if (job.state === 'asking') return null
  if (!job.value) return <p>{t('print.unknown')}</p>
  return <PrintedJob job={job.value} />
}

function PrintedJob({ job }: { readonly job: PrintJob }) {
  const { language, languages, speak } = useSpeech()
  useEffect(() => speak(job.language), [speak, job.language])
  // A language that the station no longer offers cannot be spoken: the card comes in the default one.
  usePrintReady(language === job.language || !languages.includes(job.language))
  return (
    <main className={styles['page']}>
      {job.kind === 'rider-card' ? (
        <RiderCardSheet stationName={job.stationName} riderName={job.riderName} code={job.code} />
      ) : (
        <StationSheet job={job} />
      )}
    </main>
  )
}

/** Sets `data-print-ready` once the fonts are there and a frame has been drawn with them. */
function usePrintReady(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return
    let isGone = false
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const waitUntilDrawn = async () => {
      await nextFrame()
      await document.fonts.ready
      await nextFrame()
      if (!isGone) document.documentElement.dataset['printReady'] = 'true'
    }
    void waitUntilDrawn()
    return () => {
      isGone = true
    }
  }, [isDrawn])
}
