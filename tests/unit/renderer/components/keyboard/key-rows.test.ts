import { expect, it } from 'vitest'
import { KEY_ROWS } from '../../../../../renderer/components/keyboard/key-rows.ts'

it('the Uyghur keyboard has all 32 letters, each once', () => {
  const letters = KEY_ROWS.uyghur
    .slice(1)
    .flat()
    .filter((key) => /\p{Script=Arabic}/u.test(key))
  // The hamza seat ئ begins a word with a vowel; it is typed as a letter of its own.
  expect(letters.sort()).toEqual([...'ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي'].sort())
})
