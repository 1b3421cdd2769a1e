/**
 * Draws the main screens of the product itself, in Electron's window, into artifacts/screens-electron:
 *
 *     npm run build
 *     node electron/launch/with-node.mjs tests/support/pictures/draw-electron.ts [--only PART] [--language ug]
 *
 * ELECTRON_OVERRIDE_DIST_PATH names the folder of another Electron than the installed one.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '../../../shared/languages/language.ts'
import { openInElectron } from '../../e2e/support/open-in-electron.ts'
import { chooseLanguage, type OnScreen } from '../on-screen.ts'
import { readSampleGuide } from '../sample-guide.ts'
import { typeLikeAScanner } from '../type-like-a-scanner.ts'
import { arrangePicture, letRidersCome, settle } from './arrange-picture.ts'
import { PICTURES } from './pictures.ts'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    language: { type: 'string', multiple: true, default: ['zh-CN', 'en', 'ug'] },
    out: { type: 'string', default: 'artifacts/screens-electron' },
  },
})

const FLAGS = ['--disable-gpu', '--disable-background-networking']

mkdirSync(options.out, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-draw-'))
const { page, close } = await openInElectron(['--data', dataDir, '--demo'], FLAGS, () => {})
try {
  const sample = readSampleGuide(dataDir)
  await letRidersCome(await chooseLanguage({ page, sample }, 'zh-CN'))
  // What is staged stands between page and station, where Electron lets nobody stand; its clock is the machine's.
  const pictures = PICTURES.filter(({ station, at, isStaged }) => station === 'sample' && at === undefined && !isStaged)
  for (const language of options.language as Language[]) {
    for (const picture of pictures.filter(({ name }) => name.includes(options.only))) {
      await page.reload()
      await draw(`${picture.name}-${language}`, await arrangePicture({ page, sample }, picture, language))
    }
    await page.reload()
    await drawVerdicts(await chooseLanguage({ page, sample }, language))
  }
} finally {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Those that the station gives to anyone at any time: already checked in, and refused. */
async function drawVerdicts(on: OnScreen): Promise<void> {
  for (const [name, text] of [
    ['already', on.sample.riders[0]?.codeText ?? ''],
    ['refused', 'https://example.org/12345678'],
  ] as const) {
    if (!`verdict-${name}`.includes(options.only)) continue
    await typeLikeAScanner(on.page, text)
    await on.page.getByRole('alert').waitFor()
    await draw(`verdict-${name}-${on.words.language}`, on)
    await on.page.getByRole('button', { name: on.words.common.actions.done }).click()
  }
}

async function draw(name: string, on: OnScreen): Promise<void> {
  await on.page.evaluate(settle)
  await on.page.screenshot({ path: join(options.out, `${name}.png`) })
}
