import { serveStation } from '../support/serve-station.ts'
import { expect, test } from '../support/station-fixture.ts'

test('a second start on the same data folder is refused with one sentence', async ({ station }) => {
  const second = serveStation(['--data', station.dataDir])
  await expect(second).rejects.toThrow(/ended with 1 .*already open[^\n]*\.\s*$/)
})
