import type { ReactNode } from 'react'
import { Banner } from '../../../renderer/components/banner.tsx'
import { Button } from '../../../renderer/components/button.tsx'
import type { Answer } from '../api/use-answer.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './answer-view.module.css'
import { useRefusalWords } from './use-refusal-words.ts'

type AnswerViewProps<T> = {
  readonly answer: Answer<T>
  readonly children: (value: T) => ReactNode
  /** Whether it is all that the window shows. */
  readonly isWhole?: boolean
}

/** What an answer shows, and what stands in its place while it is on its way or when it does not come. */
export function AnswerView<T>({ answer, children, isWhole }: AnswerViewProps<T>) {
  const say = useWords()
  const words = useRefusalWords()
  const { value, refusal, isAsking, askAgain } = answer
  const fault = refusal && (
    <Banner
      tone={value === undefined ? 'alarm' : 'care'}
      actions={
        <Button kind="secondary" onPress={askAgain} isBusy={isAsking}>
          {say('actions.tryAgain')}
        </Button>
      }
    >
      {words(refusal)} {value !== undefined && say('answer.stale')}
    </Banner>
  )
  if (value === undefined) {
    return (
      <div className={styles['place']} data-whole={isWhole || undefined}>
        {fault ?? <Waiting />}
      </div>
    )
  }
  return (
    <div className={styles['answer']} data-whole={isWhole || undefined} aria-busy={isAsking}>
      {fault}
      {children(value)}
    </div>
  )
}

function Waiting() {
  const say = useWords()
  return (
    <p className={styles['waiting']} role="status">
      <span aria-hidden="true" />
      {say('answer.asking')}
    </p>
  )
}
