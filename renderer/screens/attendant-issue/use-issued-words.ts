import { useTranslation } from 'react-i18next'
import type { IssueEntry } from '../../../shared/contract/groups/supply-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'

/** An issue in words: what was in it, and who got it. */
export function useIssuedWords() {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const nameIn = useNameIn()
  return {
    whatOf: ({ lines }: Pick<IssueEntry, 'lines'>) =>
      lines
        .map(({ names, quantity }) => t('issued.line', { item: nameIn(names), n: number(quantity) }))
        .join(t('issued.and')),
    whomOf: ({ riderRef, maskedName }: Pick<IssueEntry, 'riderRef' | 'maskedName'>) =>
      riderRef === null ? t('issued.anonymous') : (maskedName ?? t('rider.unnamed')),
  }
}
