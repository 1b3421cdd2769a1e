import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { refuseCheckIn } from '../../../../../electron/station/check-ins/refuse-check-in.ts'
import { checkLogUnhurriedly } from '../../../../../electron/station/events/check-log-unhurriedly.ts'
import { aStation } from '../../../../support/a-station.ts'

describe('checking a long log', () => {
  it('lets riders in while it is under way, and looks at what they added too', async () => {
    const { context } = aStation()
    context.inTransaction(() => {
      for (let time = 0; time < 1_200; time++) refuseCheckIn(context, 'malformed', 'wedge')
    })
    const before = context.eventLog.head().seq
    let isDone = false
    const report = checkLogUnhurriedly(context).finally(() => {
      isDone = true
    })
    let added = 0
    while (!isDone) {
      refuseCheckIn(context, 'malformed', 'wedge')
      added += 1
      await setImmediate()
    }
    expect(added).toBeGreaterThan(3)
    expect(await report).toEqual({ outcome: 'intact', events: expect.toSatisfy((events) => events > before) })
  })
})
