import { expect, test } from 'vitest'
import { detailOf } from '../../../../../renderer/screens/attendant-item/movement-detail.ts'

test('takes source and name of what was received apart, whatever stands in the name', () => {
  expect(detailOf({ kind: 'received', detail: 'donor: 社区: 3 号楼' })).toEqual({
    reason: { of: 'source', value: 'donor' },
    words: '社区: 3 号楼',
  })
  expect(detailOf({ kind: 'received', detail: 'found' })).toEqual({
    reason: { of: 'source', value: 'found' },
    words: '',
  })
})

test('knows reasons by the kind of movement they belong to', () => {
  expect(detailOf({ kind: 'discarded', detail: 'broken: wet' })).toEqual({
    reason: { of: 'discardReason', value: 'broken' },
    words: 'wet',
  })
  expect(detailOf({ kind: 'counted', detail: 'taken-unrecorded' })).toMatchObject({
    reason: { of: 'countReason', value: 'taken-unrecorded' },
  })
})

test('leaves a person’s own words alone, even when they look like a reason', () => {
  for (const kind of ['issued', 'voided', 'transferred-out'] as const) {
    expect(detailOf({ kind, detail: 'broken: 天山路' })).toEqual({ reason: null, words: 'broken: 天山路' })
  }
  expect(detailOf({ kind: 'counted', detail: 'a reason of later versions' })).toEqual({
    reason: null,
    words: 'a reason of later versions',
  })
})
