import { pressDigits } from '../attendant-side.ts'
import { beOutOfService } from '../be-out-of-service.ts'
import { chooseLanguage } from '../on-screen.ts'
import type { PictureOf } from './picture.ts'

export const NIGHT = '2026-01-13T21:10:00+08:00'

const HOME = { station: 'sample', from: 'start', arrange: async () => {} } as const

/** What a rider sees without presenting anything. */
export const RIDER_PICTURES: readonly PictureOf[] = [
  { name: 'home', ...HOME },
  { name: 'home-night', ...HOME, at: NIGHT },
  {
    ...HOME,
    name: 'card-number',
    async arrange({ page, words }) {
      await page.getByRole('button', { name: words.rider.home.typeCard }).click()
      await pressDigits(page, '123456')
    },
  },
]

/** What stands in the place of every screen, the riders' first of all, while the station can keep nothing. */
export const OUT_OF_SERVICE: PictureOf = {
  name: 'out-of-service',
  station: 'sample',
  from: 'start',
  isStaged: true,
  async arrange({ page, sample, words }) {
    await beOutOfService(page)
    await page.reload()
    await page.getByRole('alert').waitFor()
    await chooseLanguage({ page, sample }, words.language)
  },
  tidy: ({ page }) => page.unrouteAll(),
}
