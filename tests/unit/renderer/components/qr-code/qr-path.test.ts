import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { qrPath, RIDER_CODE_VERSION } from '../../../../../renderer/components/qr-code/qr-path.ts'

const codeText = `RS1${'A2B3C4D5'.repeat(17)}`

test('draws a rider code as version 6', () => {
  expect(qrPath(codeText, RIDER_CODE_VERSION).size).toBe(41)
})

test('the path covers exactly the dark modules', () => {
  const { size, path } = qrPath(codeText, RIDER_CODE_VERSION)
  const { modules } = create(codeText, { errorCorrectionLevel: 'M', version: RIDER_CODE_VERSION })
  expect(darkModules(path, size)).toEqual(
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => modules.get(row, column) !== 0),
    ),
  )
})

test('a short text takes a smaller code', () => {
  expect(qrPath('0123').size).toBe(21)
})

function darkModules(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(length); step += 1) grid[Number(row)]![Number(column) + step] = true
  }
  return grid
}
