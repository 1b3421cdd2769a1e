import { describe, expect, it } from 'vitest'
import { aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('a summary that is asked for, over %s', (database) => {
  it('is refused beyond the dates that an office has, and goes as far as those', async () => {
    const door = await aDoor(database)
    const viewer = await door.officer('viewer')
    const ask = (route: string) => door.ask(viewer, 'GET', `/v1/${route}`)
    for (const route of [
      'summaries?from=2026-01-01&to=9999-12-31',
      'summaries?from=0000-01-01&to=2026-12-31',
      'summaries?from=1999-12-31&to=2026-12-31&per=year',
      'reports/monthly?month=9999-12',
      'reports/monthly?month=0000-01',
    ]) {
      expect(await ask(route), route).toMatchObject({
        status: 400,
        json: { type: expect.stringMatching(/not-valid$/) },
      })
    }
    for (const per of ['week', 'month', 'quarter', 'year']) {
      expect((await ask(`summaries?from=2000-01-01&to=2199-12-31&per=${per}`)).status, per).toBe(200)
    }
    expect((await ask('reports/monthly?month=2000-01')).status).toBe(200)
    expect((await ask('reports/monthly?month=2199-12')).status).toBe(200)
  })
})
