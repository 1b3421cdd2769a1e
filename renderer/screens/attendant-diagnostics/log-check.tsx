import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'

type LogState = { readonly isIntact: boolean; readonly number: number }

/** Lets the station walk its whole log, and says whether anything in it was altered, removed, swapped or added. */
export function LogCheck() {
  const { t } = useTranslation('attendant')
  const { number } = useFormats()
  const [state, setState] = useState<LogState | null>(null)
  const checking = useStationCommand((station) => station.station.checkLog())
  const check = async () => {
    setState(null)
    const answer = await checking.run()
    if (answer?.outcome === 'intact') setState({ isIntact: true, number: answer.events })
    if (answer?.outcome === 'damaged') setState({ isIntact: false, number: answer.firstBadEvent })
  }
  return (
    <Card title={t('diagnostics.log')}>
      <div>
        <Button kind="secondary" icon={<ShieldCheck aria-hidden />} isBusy={checking.isRunning} onPress={check}>
          {checking.isRunning ? t('diagnostics.checking') : t('diagnostics.checkLog')}
        </Button>
      </div>
      {state && (
        <Banner tone={state.isIntact ? 'done' : 'alarm'}>
          {t(state.isIntact ? 'diagnostics.intact' : 'diagnostics.damaged', { n: number(state.number) })}
        </Banner>
      )}
      <CallFault code={checking.refusal} />
    </Card>
  )
}
