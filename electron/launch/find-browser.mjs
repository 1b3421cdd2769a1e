import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/**
 * The path of Chromium, Chrome or Edge on this machine, if there is one. CHROME_PATH comes first, as other tools have it.
 *
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} environment
 * @returns {string | undefined}
 */
export function findBrowser(platform = process.platform, environment = process.env) {
  const candidates = [environment.CHROME_PATH, ...usualPlaces(platform, environment)]
  return candidates.find((path) => path && isExecutable(path))
}

function usualPlaces(platform, environment) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter(Boolean)
    const inside = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return inside.flatMap((path) => roots.map((root) => join(root, path)))
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
