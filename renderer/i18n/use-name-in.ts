import { useCallback } from 'react'
import { nameIn } from '../../shared/languages/name-in.ts'
import type { Names } from '../../shared/languages/names.ts'
import { useSpeech } from './language-provider.tsx'

/** What an item or a kit is called in the language of the screen. */
export function useNameIn(): (names: Names) => string {
  const { language } = useSpeech()
  return useCallback((names) => nameIn(names, language), [language])
}
