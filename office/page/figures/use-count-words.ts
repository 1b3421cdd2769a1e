import { nameIn } from '../../../shared/languages/name-in.ts'
import { useSpeech } from '../i18n/language-provider.tsx'
import { useWords, wordFor } from '../i18n/use-words.ts'
import { useOffice } from '../session/office-context.ts'

/** What counts are called. A measure or a part that this release has no word for keeps the name that its station gave it. */
export function useCountWords() {
  const say = useWords()
  const { language } = useSpeech()
  const { items, removed } = useOffice()
  const measure = (name: string) => wordFor(say, `measure.${name}`, name)
  const itemName = (itemId: string) => {
    const item = [...items, ...removed].find((each) => each.itemId === itemId)
    return item ? nameIn(item.details.names, language) : wordFor(say, `item.${itemId}`, itemId)
  }
  const dimension = (name: string): string => {
    const [kind = '', part = ''] = name.split(/:(.*)/s, 2)
    if (name === 'all') return say('counts.whole')
    if (kind === 'item') return itemName(part)
    if (kind === 'hour') return say('trend.hour', { n: Number(part) })
    if (kind === 'platform') return wordFor(say, `platform.${part}`, part)
    return wordFor(say, `part.${kind}.${part}`, name)
  }
  return { measure, dimension, itemName }
}
