import { Banner } from '../../../../renderer/components/banner.tsx'
import type { Imported } from '../../../imports/import-file.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What an officer should know of the file of a kiosk that went on from an older copy of its data. */
export function RestoredCopy({ unsureDates }: Pick<Imported, 'unsureDates'>) {
  const say = useWords()
  const formats = useFormats()
  const dates = unsureDates.map(formats.dayWithYear).join(' · ')
  return (
    <>
      <Banner tone="plain">{say('imports.ofCopy')}</Banner>
      {dates !== '' && <Banner tone="care">{say('imports.unsure', { dates })}</Banner>}
    </>
  )
}
