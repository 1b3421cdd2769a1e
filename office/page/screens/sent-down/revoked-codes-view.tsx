import { type FormEvent, useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import pageStyles from '../../parts/page.module.css'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { readCodeIds } from './read-code-ids.ts'
import styles from './revoked-codes.module.css'

/** Takes rider codes back at every station, for good. What a station revokes itself needs no hand here. */
export function RevokedCodesView() {
  const say = useWords()
  const [text, setText] = useState('')
  const [revoked, setRevoked] = useState(0)
  const revoke = useCommand(officeClient.revokeCodes, (_, codeIds) => {
    setRevoked(codeIds.length)
    setText('')
  })
  const { codeIds, strange } = readCodeIds(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (codeIds.length > 0 && strange.length === 0) revoke.start(codeIds)
  }
  return (
    <Card>
      <p>{say('revoked.hint')}</p>
      <form className={pageStyles['form']} onSubmit={submit}>
        <label className={styles['field']}>
          <span>{say('revoked.ids')}</span>
          <textarea
            rows={6}
            dir="ltr"
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {strange.length > 0 && <Banner tone="care">{say('revoked.strange', { text: strange[0] ?? '' })}</Banner>}
        <RefusalBanner refusal={revoke.refusal} />
        {revoked > 0 && <Banner tone="done">{say('revoked.done', { n: revoked })}</Banner>}
        <div>
          <Button
            type="submit"
            kind="danger"
            isBusy={revoke.isBusy}
            isDisabled={codeIds.length === 0 || strange.length > 0}
          >
            {say('revoked.confirm', { n: codeIds.length })}
          </Button>
        </div>
      </form>
    </Card>
  )
}
