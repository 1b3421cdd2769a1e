import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronExecutable } from './electron-executable.ts'
import type { OpenedHost } from './open-on-screen.ts'
import { projectDir } from './project-dir.ts'

const SOFTWARE_ONLY = ['--disable-gpu', '--disable-background-networking']
const SIZE = { width: 1080, height: 1920 }

/** Opens a station in Electron as `electron .` does, in a window of the size the specs are written for. */
export async function openInElectron(
  hostArguments: readonly string[],
  chromiumFlags: readonly string[],
  watch: (page: Page) => void,
): Promise<OpenedHost & { readonly application: ElectronApplication }> {
  const executablePath = electronExecutable()
  if (executablePath === undefined) throw new Error('There is no Electron on this machine.')
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const application = await _electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...SOFTWARE_ONLY, ...chromiumFlags, projectDir, ...hostArguments],
    cwd: projectDir,
  })
  const page = await application.firstWindow()
  watch(page)
  if (!hostArguments.includes('--kiosk')) {
    await application.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    }, SIZE)
  }
  await page.waitForLoadState()
  return {
    page,
    application,
    close() {
      const child = application.process()
      const ended = new Promise<number | null>((resolve) => {
        if (child.exitCode !== null) resolve(child.exitCode)
        else child.once('exit', resolve)
      })
      child.kill('SIGTERM')
      return ended
    },
  }
}
