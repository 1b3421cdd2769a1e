import { Banner } from '../../../../renderer/components/banner.tsx'
import type { Imported } from '../../../imports/import-file.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { toldOfCopy } from './told-of-copy.ts'

/** What an officer should know of the file of a kiosk that went on from an older copy of its data, or stood elsewhere. */
export function RestoredCopy({ imported }: { readonly imported: Imported }) {
  const say = useWords()
  const formats = useFormats()
  const { words, partlyAdded, notAdded } = toldOfCopy(imported)
  const listed = (dates: readonly string[]) => ({ dates: dates.map(formats.dayWithYear).join(' · ') })
  return (
    <>
      {words && <Banner tone="plain">{say(words)}</Banner>}
      {partlyAdded.length > 0 && <Banner tone="care">{say('imports.unsure', listed(partlyAdded))}</Banner>}
      {notAdded.length > 0 && <Banner tone="care">{say('imports.untold', listed(notAdded))}</Banner>}
    </>
  )
}
