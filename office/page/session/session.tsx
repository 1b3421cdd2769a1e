import { type ReactNode, useMemo } from 'react'
import type { Me } from '../api/answers.ts'
import { officeClient } from '../api/office-client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { AnswerView } from '../parts/answer-view.tsx'
import { OfficeContext, type SignedInOffice } from './office-context.ts'
import { useToday } from './use-today.ts'

/** Holds what all screens of a signed-in officer need, and shows them once it is there. */
export function Session({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const answer = useAnswer(async () => {
    const [settings, { nodes }, { items, removed }] = await Promise.all([
      officeClient.settings(),
      officeClient.nodes(),
      officeClient.catalogue(),
    ])
    return { settings, nodes, items, removed }
  })
  const { value, askAgain } = answer
  const today = useToday(value?.settings.timeZone ?? 'Asia/Shanghai')
  const office = useMemo<SignedInOffice | null>(() => {
    if (!value) return null
    const isWholeTree = value.nodes.find(({ nodeId }) => nodeId === me.node.nodeId)?.parentId === null
    return {
      ...value,
      me,
      today,
      isEditor: me.role !== 'viewer',
      isAdmin: me.role === 'admin',
      hasWholeTree: isWholeTree,
      renew: askAgain,
    }
  }, [value, me, today, askAgain])
  if (!office) return <AnswerView answer={answer}>{() => null}</AnswerView>
  return <OfficeContext value={office}>{children}</OfficeContext>
}
