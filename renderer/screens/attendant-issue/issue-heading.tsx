import { useTranslation } from 'react-i18next'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { type IssueView, IssueViews } from './issue-views.tsx'

/** The title of one side of issuing, and the way to the others. */
export function IssueHeading({ view }: { readonly view: IssueView }) {
  const { t } = useTranslation('supplies')
  return (
    <PageHeading title={t(`views.title.${view}`)}>
      <IssueViews here={view} />
    </PageHeading>
  )
}
