import { useWords } from '../../i18n/use-words.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useOffice } from '../../session/office-context.ts'
import { CatalogueView } from './catalogue-view.tsx'
import { IssuersView } from './issuers-view.tsx'
import { NoticesView } from './notices-view.tsx'
import { RevokedCodesView } from './revoked-codes-view.tsx'
import { StationSettingsView } from './station-settings-view.tsx'

const PARTS = ['notices', 'catalogue', 'settings', 'keys', 'revoked'] as const

/** What stations get from the office with their next call. */
export function SentDownScreen() {
  const say = useWords()
  const { isEditor, hasWholeTree } = useOffice()
  const { query, ask } = useRoute()
  const parts = PARTS.filter((part) => part !== 'revoked' || (isEditor && hasWholeTree))
  const part = parts.find((each) => each === query['part']) ?? 'notices'
  return (
    <Page title={say('frame.sent-down')} hint={say('sentDown.hint')}>
      <Tabs
        label={say('frame.sent-down')}
        tabs={parts.map((each) => ({ key: each, name: say(`sentDown.${each}`) }))}
        chosen={part}
        onChoose={(chosen) => ask({ part: chosen })}
      />
      {part === 'notices' && <NoticesView />}
      {part === 'catalogue' && <CatalogueView />}
      {part === 'settings' && <StationSettingsView />}
      {part === 'keys' && <IssuersView />}
      {part === 'revoked' && <RevokedCodesView />}
    </Page>
  )
}
