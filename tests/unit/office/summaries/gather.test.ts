import { expect, it } from 'vitest'
import { giveBack, noRiders } from '../../../../office/sketches/registers.ts'
import { gather } from '../../../../office/summaries/gather.ts'
import { aSketch } from '../../../support/office/a-day-sheet.ts'

const piece = { nodeId: 'city00000000', grain: 'day', start: '2026-01-01', sums: new Map(), exact: new Map() } as const

it('counts riders of several days once each, and gives the registers back', () => {
  const registers = noRiders()
  giveBack([registers])
  expect(
    gather([
      { ...piece, sketches: [aSketch([1, 2])] },
      { ...piece, sketches: [aSketch([2, 3])] },
    ]).estimate,
  ).toBe(3)
  expect(noRiders()).toBe(registers)
})
