import { expect, it } from 'vitest'
import { afterRefusal } from '../../../../../renderer/screens/attendant-issue/after-refusal.ts'
import type { RefusalCode } from '../../../../../shared/contract/envelope.ts'

it.each<RefusalCode>(['unavailable', 'out-of-service', 'internal'])(
  'keeps an issue as it was asked for where the station may have carried it out (%s)',
  (code) => {
    expect(afterRefusal(code)).toEqual({ kind: 'unanswered' })
  },
)

it.each<RefusalCode>(['invalid-input', 'not-allowed', 'not-now'])(
  'lets an issue be changed that the station refused (%s)',
  (code) => {
    expect(afterRefusal(code)).toEqual({ kind: 'answered', remark: { outcome: 'call-refused', code } })
  },
)
