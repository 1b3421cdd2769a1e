import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { AuditView } from './audit-view.tsx'
import { OfficersView } from './officers-view.tsx'
import { TokensView } from './tokens-view.tsx'

const PARTS = ['people', 'tokens', 'audit'] as const

/** Who may do what: officers, other systems by their tokens, and what all of them did. */
export function OfficersScreen() {
  const say = useWords()
  const { query, ask } = useRoute()
  const part = PARTS.find((each) => each === query['part']) ?? 'people'
  return (
    <Page title={say('frame.officers')} hint={say('officers.hint')}>
      <Tabs
        label={say('frame.officers')}
        tabs={PARTS.map((each) => ({ key: each, name: say(`officers.${each}`) }))}
        chosen={part}
        onChoose={(chosen) => ask({ part: chosen })}
      />
      {part === 'people' && <OfficersView />}
      {part === 'tokens' && <TokensView />}
      {part === 'audit' && <AuditView />}
    </Page>
  )
}
