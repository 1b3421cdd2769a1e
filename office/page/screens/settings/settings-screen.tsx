import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { SettingsForm } from './settings-form.tsx'

/** What an admin of the whole tree decides about the office. */
export function SettingsScreen() {
  const say = useWords()
  const answer = useAnswer(officeClient.settings)
  return (
    <Page title={say('frame.settings')} hint={say('settings.hint')}>
      <AnswerView answer={answer}>{(settings) => <SettingsForm settings={settings} />}</AnswerView>
    </Page>
  )
}
