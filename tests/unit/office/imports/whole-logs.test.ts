import { expect, it } from 'vitest'
import { publicKeyHexOf } from '../../../../electron/station/keys/rider-code-keys.ts'
import { ownSeries } from '../../../../electron/station/sync/own-series.ts'
import { wholeSeriesId } from '../../../../office/imports/whole-logs.ts'
import { aStation } from '../../../support/a-station.ts'

it('the series of a whole log has the name that its kiosk gives it', () => {
  const { context } = aStation()
  const { seriesId } = context.inTransaction(() => ownSeries(context))
  expect(wholeSeriesId(publicKeyHexOf(context.signingKey))).toBe(seriesId)
})
