import { describe, expect, it } from 'vitest'
import { officeSettingsSchema } from '../../../../shared/upstream/downlink.ts'

describe('the settings that an office sends down', () => {
  it('are those it sets and no others: what it leaves out stays the own of each station', () => {
    expect(officeSettingsSchema.parse({})).toEqual({})
    expect(officeSettingsSchema.parse({ repeatWindowMinutes: 45 })).toEqual({ repeatWindowMinutes: 45 })
  })

  it('are within the bounds that a station has for them, and leave the rest of its settings alone', () => {
    expect(officeSettingsSchema.safeParse({ repeatWindowMinutes: -1 }).success).toBe(false)
    expect(officeSettingsSchema.safeParse({ stationName: 'Another' }).success).toBe(false)
  })
})
