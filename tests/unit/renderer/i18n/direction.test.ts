import { isRTL } from 'react-aria-components/I18nProvider'
import { expect, it } from 'vitest'
import { directionOf } from '../../../../shared/languages/direction-of.ts'
import { LANGUAGES } from '../../../../shared/languages/language.ts'

it.each(LANGUAGES)('%s has the direction on the page that React Aria lays its parts out in', (language) => {
  expect(isRTL(language) ? 'rtl' : 'ltr').toBe(directionOf(language))
})
