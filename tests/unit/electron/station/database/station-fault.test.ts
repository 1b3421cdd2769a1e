import { expect, it } from 'vitest'
import { describeFault, StationFault } from '../../../../../electron/station/database/station-fault.ts'

it('gives where a fault came from, but for one that is said in a sentence', () => {
  expect(describeFault(new Error('no such table'))).toMatch(/^Error: no such table\n +at /)
  expect(describeFault(new StationFault('The station is already open.'))).toBe('The station is already open.')
  expect(describeFault(null)).toBe('null')
})

it('names nobody of whom a parser read', () => {
  const said = describeFault(faultOf(() => JSON.parse('{"reason":"王小明 forgot it", oops}')))
  expect(said).toMatch(/^SyntaxError: …\n +at /)
  expect(said).not.toContain('王小明')
})

function faultOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (fault) {
    return fault
  }
}
