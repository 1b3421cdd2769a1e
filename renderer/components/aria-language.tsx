import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Language } from '../../shared/languages/language.ts'

/** Has the components below it speak to assistive technology, and be laid out, as the screen does, whatever the browser's language is. */
export function AriaLanguage({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <I18nProvider locale={language}>{children}</I18nProvider>
}
