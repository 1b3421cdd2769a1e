import { describe, expect, it } from 'vitest'
import { outageOf } from '../../../../renderer/station/outage-of.ts'
import { createClient } from '../../../../shared/contract/create-client.ts'
import type { Refusal } from '../../../../shared/contract/envelope.ts'
import type { stationContract } from '../../../../shared/contract/station-contract.ts'

describe('a station that cannot be asked', () => {
  it.each(['no-room', 'broken'] as const)('is out of service for the reason it gives: %s', async (reason) => {
    expect(await outageWhen({ code: 'out-of-service', message: '', reason })).toBe(reason)
  })

  it('is broken where it gives none, and makes nobody believe that room would help', async () => {
    expect(await outageWhen({ code: 'out-of-service', message: '' })).toBe('broken')
  })

  it('is not out of service where it does not answer', async () => {
    expect(await outageWhen({ code: 'unavailable', message: '' })).toBeUndefined()
  })
})

async function outageWhen(refusal: Refusal) {
  const client = createClient<typeof stationContract>({
    call: async () => ({ ok: false, refusal }),
    listen: () => () => {},
  })
  return client.station.overview().then(() => expect.fail('it was answered'), outageOf)
}
