import i18next from 'i18next'
import type { Language } from '../../shared/languages/language.ts'
import type { LateArea } from './areas.ts'

/**
 * Adds the texts of some areas in every language at once, so that a touch on another language never waits.
 *
 *     const SetUpScreen = lazyPart(() =>
 *       withTexts(['wizard'], async () => (await import('./set-up-screen.tsx')).SetUpScreen),
 *     )
 */
export async function withTexts<M>(areas: readonly LateArea[], load: () => Promise<M>): Promise<M> {
  const [module] = await Promise.all([load(), ...areas.map(addTexts)])
  return module
}

async function addTexts(area: LateArea): Promise<void> {
  const texts = await lateTexts[area]()
  for (const [language, { default: text }] of Object.entries(texts)) i18next.addResourceBundle(language, area, text)
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
  stock: async () => ({
    'zh-CN': await import('./zh-CN/stock.json'),
    en: await import('./en/stock.json'),
    ug: await import('./ug/stock.json'),
  }),
  supplies: async () => ({
    'zh-CN': await import('./zh-CN/supplies.json'),
    en: await import('./en/supplies.json'),
    ug: await import('./ug/supplies.json'),
  }),
}
