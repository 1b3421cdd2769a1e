import { expect, test } from 'vitest'
import { MAX_NOTE, noteSchema } from '../../../../shared/shifts/note.ts'

const faultOf = (note: string) => noteSchema.safeParse(note).error?.issues[0]?.message

test('keeps the lines of a note, whatever machine they were typed on', () => {
  expect(noteSchema.parse('  柜 3 号门卡住\r\n钥匙在抽屉里\r')).toBe('柜 3 号门卡住\n钥匙在抽屉里')
})

test('takes no blank note, none too long, and nothing that cannot be seen', () => {
  expect(faultOf(' \n ')).toBe('empty')
  expect(faultOf('字'.repeat(MAX_NOTE))).toBeUndefined()
  expect(noteSchema.safeParse('字'.repeat(MAX_NOTE + 1)).success).toBe(false)
  expect(faultOf('钥\u200b匙')).toBe('invisible-characters')
  expect(faultOf('钥\u0007匙')).toBe('invisible-characters')
})
