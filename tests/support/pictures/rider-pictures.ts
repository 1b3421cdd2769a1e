import { pressDigits } from '../attendant-side.ts'
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
