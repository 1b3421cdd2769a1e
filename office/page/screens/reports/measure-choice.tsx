import { MOST_MEASURES } from '../../../../shared/daily-counts/most-measures.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCountWords } from '../../figures/use-count-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Folding } from '../../parts/folding.tsx'
import styles from './reports.module.css'

type MeasureChoiceProps = { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }

/** Which measures a file should have, those that a later station invented too; none ticked is all of them. */
export function MeasureChoice({ chosen, onChange }: MeasureChoiceProps) {
  const say = useWords()
  const { measure } = useCountWords()
  const answer = useAnswer(officeClient.measures)
  const isFull = chosen.length >= MOST_MEASURES
  return (
    <Folding title={chosen.length === 0 ? say('export.allMeasures') : say('export.someMeasures', { n: chosen.length })}>
      <AnswerView answer={answer}>
        {({ measures }) => (
          <fieldset className={styles['measures']}>
            <legend>{isFull ? say('export.mostMeasures', { n: MOST_MEASURES }) : say('export.measuresHint')}</legend>
            {measures.map(({ measure: name }) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  disabled={isFull && !chosen.includes(name)}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...chosen, name] : chosen.filter((each) => each !== name))
                  }
                />
                {measure(name)}
              </label>
            ))}
          </fieldset>
        )}
      </AnswerView>
    </Folding>
  )
}
