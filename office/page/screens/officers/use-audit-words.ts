import type { AuditEntry } from '../../api/answers.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useOffice } from '../../session/office-context.ts'

const ID = /^[a-z0-9]{12}$/

/** Who did what an entry tells, where, and to what, as a reader knows them: by their names, and not by their ids. */
export function useAuditWords() {
  const say = useWords()
  const { nodes } = useOffice()
  const placeOf = (nodeId: string | null) => nodes.find((node) => node.nodeId === nodeId)?.name ?? ''
  /** `officer 1a2b3c4d5e6f 陈静`: the name is what a reader knows. */
  const actorOf = (actor: string): string => {
    const [kind, rest = ''] = actor.split(/ (.*)/s, 2)
    if (kind === 'login') return say('audit.byLogin', { login: rest })
    if (kind === 'kiosk') return say('audit.byKiosk')
    if (kind === 'set-up') return say('audit.bySetUp')
    return actor.replace(/^(officer|token|station) [a-z0-9]{12} /, '')
  }
  /** The place of an entry has a column of its own, an officer's own id and the office itself say nothing new. */
  const subjectOf = ({ subject, nodeId, actor }: AuditEntry): string => {
    if (subject === nodeId || subject === 'office' || actor.startsWith(`officer ${subject} `)) return ''
    return (ID.test(subject) && placeOf(subject)) || subject
  }
  return { actorOf, placeOf, subjectOf }
}
