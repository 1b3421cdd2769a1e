import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StationAnswer } from '../../station/use-station-query.ts'
import { CallFault } from './call-fault.tsx'

type AnswerViewProps<T> = {
  readonly answer: StationAnswer<T> & { readonly askAgain: () => void }
  readonly children: (value: T) => ReactNode
}

/** What the station answered, drawn; before that a word of patience, and after a refusal why, above what was known. */
export function AnswerView<T>({ answer, children }: AnswerViewProps<T>) {
  const { t } = useTranslation('attendant')
  if (answer.state === 'asking') return <p aria-busy="true">{t('place.loading')}</p>
  return (
    <>
      {answer.state === 'refused' && <CallFault code={answer.code} onRetry={answer.askAgain} />}
      {answer.value !== undefined && children(answer.value)}
    </>
  )
}
