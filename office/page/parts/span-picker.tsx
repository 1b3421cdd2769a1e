import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '../../../renderer/components/icon-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { type ChosenSpan, dateInNeighbour, PERS } from '../spans/chosen-span.ts'
import { useSpanWords } from '../spans/use-span-words.ts'
import styles from './span-picker.module.css'

type SpanPickerProps = {
  readonly span: ChosenSpan
  readonly onAsk: (changes: Readonly<Record<string, string>>) => void
}

/** Which day, week, month, quarter or year: its kind by one touch, its neighbours by another. */
export function SpanPicker({ span, onAsk }: SpanPickerProps) {
  const say = useWords()
  const { named } = useSpanWords()
  const { per, from, to, wholeTo, isRunning } = span
  return (
    <div className={styles['picker']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see */}
      <div className={styles['kinds']} role="group" aria-label={say('span.kind')}>
        {PERS.map((each) => (
          <button key={each} type="button" aria-pressed={each === per} onClick={() => onAsk({ per: each, at: to })}>
            {say(`span.${each}`)}
          </button>
        ))}
      </div>
      <div className={styles['which']}>
        <IconButton
          icon={<ChevronLeft aria-hidden />}
          label={say('span.previous')}
          onPress={() => onAsk({ at: dateInNeighbour(span, 'before') })}
        />
        <output className={styles['name']}>
          {named(per, { from, to: wholeTo })}
          {isRunning && <small>{say(per === 'day' ? 'span.runningDay' : 'span.running')}</small>}
        </output>
        <IconButton
          icon={<ChevronRight aria-hidden />}
          label={say('span.next')}
          isDisabled={isRunning}
          onPress={() => onAsk({ at: dateInNeighbour(span, 'after') })}
        />
      </div>
    </div>
  )
}
