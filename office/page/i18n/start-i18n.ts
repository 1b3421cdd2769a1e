import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../../shared/languages/language.ts'
import enCommon from './en/common.json'
import enOffice from './en/office.json'
import ugCommon from './ug/common.json'
import ugOffice from './ug/office.json'
import zhCommon from './zh-CN/common.json'
import zhOffice from './zh-CN/office.json'

/** Makes the texts ready at once, in every language: a touch on another one never waits. `common` is what components say. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    ns: ['common', 'office'],
    resources: {
      'zh-CN': { common: zhCommon, office: zhOffice },
      en: { common: enCommon, office: enOffice },
      ug: { common: ugCommon, office: ugOffice },
    },
    // React escapes; a second escape would show a name as entities.
    interpolation: { escapeValue: false },
    // A scope has a colon in its name, and no key names an area.
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
  })
}
