import type { Language } from '../../../shared/languages/language.ts'
import { signIn } from '../attendant-side.ts'
import { chooseLanguage, type OnScreen } from '../on-screen.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import type { PictureOf } from './picture.ts'

/** Goes from the first screen to a picture, in a language. */
export async function arrangePicture(
  on: Omit<OnScreen, 'words'>,
  picture: PictureOf,
  language: Language,
): Promise<OnScreen> {
  const spoken = await chooseLanguage(on, language)
  if (picture.from === 'attendant-home') await signIn(spoken)
  await picture.arrange(spoken)
  return spoken
}

/** Lets riders come and one be refused, so that there is something to be seen of today. */
export async function letRidersCome({ page, sample, words }: OnScreen): Promise<void> {
  const codes = sample.riders.slice(0, 3).map(({ codeText }) => codeText)
  for (const text of [...codes, 'https://example.org/12345678']) {
    await scanInOneGo(page, text)
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: words.common.actions.done }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
  }
}

/** In the page: fonts are there, and whatever moves briefly has arrived; what never does is looked at as it is. */
export async function settle(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const stillness = async () => {
    // A font is asked for by the frame that first needs it.
    await nextFrame()
    await document.fonts.ready
    await nextFrame()
    const brief = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) < 1000)
    await Promise.all(brief.map((each) => each.finished.catch(() => {})))
  }
  await Promise.race([stillness(), new Promise((resolve) => setTimeout(resolve, 10_000))])
}
