import fs, { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { foldersInPlace, saveFile } from '../../../../../electron/station/saving/save-file.ts'
import { loadSettings, saveSettings } from '../../../../../electron/station/settings/settings-file.ts'
import { aFolder, someSettings } from '../../../../support/a-station.ts'

const HERE = { rootId: 'station', folders: [] }
const LIST = { fileName: 'list.csv', bytes: Buffer.from('date,visits\n2026-01-13,42\n') }

describe('saving to a disk that takes only a part at a time', () => {
  it('saves all of a file', () => {
    const dataDir = aFolder()
    aDiskThatTakes({ bytesAtATime: 7 })
    const saved = saveFile(dataDir, HERE, LIST)
    if (saved.outcome !== 'saved') throw new Error(saved.reason)
    expect(readFileSync(saved.fullPath)).toEqual(LIST.bytes)
  })

  it('saves all of the settings', () => {
    const dataDir = aFolder()
    aDiskThatTakes({ bytesAtATime: 7 })
    saveSettings(dataDir, someSettings())
    expect(loadSettings(dataDir, 0)).toEqual({ outcome: 'loaded', settings: someSettings() })
  })

  it('reads settings that an editor put its mark before', () => {
    const dataDir = aFolder()
    writeFileSync(join(dataDir, 'settings.json'), `\uFEFF${JSON.stringify(someSettings())}`)
    expect(loadSettings(dataDir, 0)).toEqual({ outcome: 'loaded', settings: someSettings() })
  })

  it('goes on without a drive that does not answer', () => {
    const dataDir = aFolder()
    const { statSync } = fs
    const asked = vi.spyOn(fs, 'statSync').mockImplementation(((path: string, ...rest: []) => {
      if (path === join(dataDir, 'saved', 'dead')) throw Object.assign(new Error('unknown error'), { code: 'UNKNOWN' })
      return statSync(path, ...rest)
    }) as typeof statSync)
    syncBuiltinESMExports()
    onTestFinished(() => {
      asked.mockRestore()
      syncBuiltinESMExports()
    })
    expect(saveFile(dataDir, { ...HERE, folders: ['dead'] }, LIST)).toMatchObject({ outcome: 'not-saved' })
    expect(saveFile(dataDir, HERE, LIST)).toMatchObject({ outcome: 'saved' })
  })

  it('leaves nothing of a file that it has no room for, and says so', () => {
    const dataDir = aFolder()
    const saved = saveFile(dataDir, HERE, LIST)
    if (saved.outcome !== 'saved') throw new Error(saved.reason)
    aDiskThatTakes({ bytesAtATime: 7, inAll: 14 })
    expect(saveFile(dataDir, HERE, LIST)).toEqual({ outcome: 'not-saved', reason: 'no-space' })
    expect(readdirSync(join(saved.fullPath, '..'))).toEqual(['list.csv'])
  })
})

describe('the name of a file that is saved', () => {
  it('is another where a link has it, even one that leads nowhere', () => {
    const dataDir = aFolder()
    mkdirSync(join(dataDir, 'saved'))
    symlinkSync(join(dataDir, 'gone'), join(dataDir, 'saved', 'list.csv'))
    expect(saveFile(dataDir, HERE, LIST)).toMatchObject({ outcome: 'saved', fileName: 'list (2).csv' })
  })

  it('that was given to another meanwhile is no sign that the folder is gone', () => {
    const opening = vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error('file already exists'), { code: 'EEXIST' })
    })
    syncBuiltinESMExports()
    onTestFinished(() => {
      opening.mockRestore()
      syncBuiltinESMExports()
    })
    expect(() => saveFile(aFolder(), HERE, LIST)).toThrow('file already exists')
  })
})

describe("the station's own folder for what is saved", () => {
  it.each([
    ['ENOSPC', 'no-space'],
    ['EROFS', 'not-writable'],
  ])('cannot be made on a disk that answers %s, and that is what is said', (code, reason) => {
    const making = vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code })
    })
    syncBuiltinESMExports()
    onTestFinished(() => {
      making.mockRestore()
      syncBuiltinESMExports()
    })
    expect(saveFile(aFolder(), HERE, LIST)).toEqual({ outcome: 'not-saved', reason })
    expect(foldersInPlace(aFolder(), HERE)).toBeNull()
  })

  it('is no folder where a file has its name', () => {
    const dataDir = aFolder()
    writeFileSync(join(dataDir, 'saved'), '')
    expect(saveFile(dataDir, HERE, LIST)).toEqual({ outcome: 'not-saved', reason: 'folder-missing' })
  })
})

/** A nearly full stick: each write takes what fits, and only the one after that fails. */
function aDiskThatTakes({ bytesAtATime, inAll = Number.POSITIVE_INFINITY }: { bytesAtATime: number; inAll?: number }) {
  const { writeSync } = fs
  let left = inAll
  const write = (descriptor: number, data: NodeJS.ArrayBufferView | string, offset?: number | null) => {
    if (left === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const bytes =
      typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    const rest = bytes.subarray(offset ?? 0)
    const written = writeSync(descriptor, rest.subarray(0, Math.min(rest.length, bytesAtATime, left)))
    left -= written
    return written
  }
  const spy = vi.spyOn(fs, 'writeSync').mockImplementation(write as typeof fs.writeSync)
  syncBuiltinESMExports()
  onTestFinished(() => {
    spy.mockRestore()
    syncBuiltinESMExports()
  })
}
