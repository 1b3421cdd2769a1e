import i18next from 'i18next'
import type { Language } from '../../shared/languages/language.ts'
import type { LateArea } from './areas.ts'

/**
 * Adds the texts of an area in every language at once, so that a touch on another language never waits.
 *
 *     const SetUpScreen = lazy(() => withTexts('wizard', () => import('./set-up-screen.tsx')))
 */
export async function withTexts<M>(area: LateArea, load: () => Promise<M>): Promise<M> {
  const [texts, module] = await Promise.all([lateTexts[area](), load()])
  for (const [language, { default: text }] of Object.entries(texts)) i18next.addResourceBundle(language, area, text)
  return module
}

type Texts = Readonly<Record<Language, { readonly default: object }>>

const lateTexts: Readonly<Record<LateArea, () => Promise<Texts>>> = {
  wizard: async () => ({
    'zh-CN': await import('./zh-CN/wizard.json'),
    en: await import('./en/wizard.json'),
    ug: await import('./ug/wizard.json'),
  }),
  attendant: async () => ({
    'zh-CN': await import('./zh-CN/attendant.json'),
    en: await import('./en/attendant.json'),
    ug: await import('./ug/attendant.json'),
  }),
  supplies: async () => ({
    'zh-CN': await import('./zh-CN/supplies.json'),
    en: await import('./en/supplies.json'),
    ug: await import('./ug/supplies.json'),
  }),
}
