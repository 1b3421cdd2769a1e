import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/languages/language.ts'
import enCommon from './en/common.json'
import enRider from './en/rider.json'
import ugCommon from './ug/common.json'
import ugRider from './ug/rider.json'
import zhCommon from './zh-CN/common.json'
import zhRider from './zh-CN/rider.json'

/** Makes the texts of the first screens ready at once: all three languages are in the first file that loads. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    ns: ['common', 'rider'],
    resources: {
      'zh-CN': { common: zhCommon, rider: zhRider },
      en: { common: enCommon, rider: enRider },
      ug: { common: ugCommon, rider: ugRider },
    },
    // React escapes; a second escape would show a rider's name as entities.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
}
