import 'i18next'
import type attendant from './zh-CN/attendant.json'
import type common from './zh-CN/common.json'
import type rider from './zh-CN/rider.json'
import type stock from './zh-CN/stock.json'
import type supplies from './zh-CN/supplies.json'
import type wizard from './zh-CN/wizard.json'

/** Makes `t('rider:home.title')` know its keys: a misspelt one does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      common: typeof common
      rider: typeof rider
      wizard: typeof wizard
      attendant: typeof attendant
      stock: typeof stock
      supplies: typeof supplies
    }
  }
}
