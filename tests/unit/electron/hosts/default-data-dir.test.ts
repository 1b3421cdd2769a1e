import { expect, test } from 'vitest'
import { defaultDataDir } from '../../../../electron/hosts/default-data-dir.ts'

test('keeps data where each platform keeps the data of applications', () => {
  expect(defaultDataDir('linux', {}, '/home/s')).toBe('/home/s/.local/share/rider-station-kiosk')
  expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data' }, '/home/s')).toBe('/data/rider-station-kiosk')
  expect(defaultDataDir('darwin', {}, '/Users/s')).toBe('/Users/s/Library/Application Support/rider-station-kiosk')
  expect(defaultDataDir('win32', { LOCALAPPDATA: '/L' }, '/U')).toBe('/L/rider-station-kiosk')
})
