import { expect, it } from 'vitest'
import { drawIds } from '../../../../../office/page/api/draw-ids.ts'
import { nodeIdSchema } from '../../../../../office/summaries/summary-schema.ts'

it('gives what is sent again the id that it had, and another one to whatever is another', () => {
  const idOf = drawIds()
  const first = idOf({ parentId: 'district0000', name: 'Jinqiao' })
  const other = idOf({ parentId: 'district0000', name: 'Jinqiao Road' })
  expect(idOf({ parentId: 'district0000', name: 'Jinqiao' })).toBe(first)
  expect(other).not.toBe(first)
  expect(drawIds()({ parentId: 'district0000', name: 'Jinqiao' })).not.toBe(first)
  for (const id of [first, other]) expect(nodeIdSchema.safeParse(id).success).toBe(true)
})
