import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import type { Token } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import rowStyles from '../../parts/rows.module.css'
import { useOffice } from '../../session/office-context.ts'
import { AddTokenDialog } from './add-token-dialog.tsx'

/** What lets other systems in, and how far. */
export function TokensView() {
  const say = useWords()
  const answer = useAnswer(officeClient.tokens)
  const [isAdding, setIsAdding] = useState(false)
  const close = () => {
    setIsAdding(false)
    answer.askAgain()
  }
  return (
    <Card>
      <p>{say('tokens.hint')}</p>
      <div>
        <Button onPress={() => setIsAdding(true)}>{say('tokens.add')}</Button>
      </div>
      <AnswerView answer={answer}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <EmptyState icon={<KeyRound aria-hidden />} title={say('tokens.none')} />
          ) : (
            <ul className={rowStyles['rows']}>
              {tokens.map((token) => (
                <TokenRow key={token.tokenId} token={token} onEnded={answer.askAgain} />
              ))}
            </ul>
          )
        }
      </AnswerView>
      {isAdding && <AddTokenDialog onClose={close} />}
    </Card>
  )
}

function TokenRow({ token, onEnded }: { readonly token: Token; readonly onEnded: () => void }) {
  const say = useWords()
  const formats = useFormats()
  const { nodes } = useOffice()
  const end = useCommand(officeClient.endToken, onEnded)
  const { tokenId, name, nodeId, scopes, expiresAt, endedAt, usedAt } = token
  const isOver = endedAt !== null || expiresAt < Date.now()
  const place = nodes.find((node) => node.nodeId === nodeId)?.name ?? ''
  return (
    <li className={isOver ? rowStyles['ended'] : undefined}>
      <div className={rowStyles['words']}>
        <strong>{name}</strong>
        <small>
          {place} · {scopes.map((scope) => say(`scope.${scope}`)).join(say('list.comma'))}
        </small>
        <small>
          {isOver ? say('tokens.over') : say('tokens.until', { at: formats.moment(expiresAt) })} ·{' '}
          {usedAt === null ? say('tokens.unused') : say('tokens.used', { at: formats.moment(usedAt) })}
        </small>
        <RefusalBanner refusal={end.refusal} />
      </div>
      {!isOver && (
        <Button kind="secondary" isBusy={end.isBusy} onPress={() => end.start(tokenId)}>
          {say('tokens.end')}
        </Button>
      )}
    </li>
  )
}
