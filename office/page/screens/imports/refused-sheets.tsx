import { Banner } from '../../../../renderer/components/banner.tsx'
import type { Imported } from '../../../imports/import-file.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The dates whose sheets the office did not take, and what is to be done about them. */
export function RefusedSheets({ sheets }: Pick<Imported, 'sheets'>) {
  const say = useWords()
  const formats = useFormats()
  const refused = sheets.flatMap(({ businessDate, outcome }) => (outcome === 'refused' ? [businessDate] : []))
  if (refused.length === 0) return null
  const dates = refused.map(formats.dayWithYear).join(' · ')
  return <Banner tone="care">{say('imports.tooManyParts', { dates })}</Banner>
}
