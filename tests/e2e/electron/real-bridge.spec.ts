import { expect, test } from '../support/station-fixture.ts'

type Bridge = {
  call(path: string, input?: unknown): Promise<{ ok: boolean; refusal?: { code: string } }>
  listen(path: string, listener: (payload: unknown) => void): () => void
}

declare global {
  interface Window {
    bridgeForSpecs: Bridge
  }
}

test.beforeEach(async ({ page }) => {
  await page.evaluate(() => {
    window.bridgeForSpecs = (window as unknown as { station: Bridge }).station
  })
})

test('refuses inputs of any wrong shape, and answers the next call', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { call } = window.bridgeForSpecs
    const cycle: Record<string, unknown> = { via: 'wedge' }
    cycle['text'] = cycle
    const inputs = [
      undefined,
      null,
      'x',
      [],
      { text: '', via: 'wedge' },
      { text: 'x', via: 'telepathy' },
      { text: 'x', via: 'wedge', constructor: { prototype: {} } },
      { text: 'A'.repeat(1_048_576), via: 'wedge' },
      cycle,
    ]
    const refused = []
    for (const input of inputs) refused.push((await call('checkIns.scan', input)).refusal?.code ?? 'answered')
    const functions = await call('checkIns.scan', { text: () => 'x', via: 'wedge' }).then(
      (envelope) => envelope.refusal?.code,
      () => 'refused by the bridge',
    )
    return { refused, functions, next: (await call('station.overview')).ok }
  })
  expect(new Set(codes.refused)).toEqual(new Set(['invalid-input']))
  expect(['invalid-input', 'refused by the bridge']).toContain(codes.functions)
  expect(codes.next).toBe(true)
})

test('lets no key named __proto__ through', async ({ page, station }) => {
  await page.evaluate(() => {
    const input = JSON.parse('{"text":"x","via":"wedge","__proto__":{"polluted":true}}')
    return window.bridgeForSpecs.call('checkIns.scan', input)
  })
  const isPolluted = await station.application?.evaluate(() => 'polluted' in {})
  expect(isPolluted).toBe(false)
})

test('knows no calls but those of the contract, and none above the role of the screen', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const code = async (path: unknown) => (await window.bridgeForSpecs.call(path as string)).refusal?.code
    return {
      unknown: await Promise.all(
        ['', 'station.nothing', '__proto__.overview', 'station.changed', 'x'.repeat(100_000)].map(code),
      ),
      notText: await Promise.all([1, null, {}, ['station.overview']].map(code)),
      notAllowed: await Promise.all(['riders.find', 'station.settings', 'attendants.add'].map(code)),
    }
  })
  expect(new Set(codes.unknown)).toEqual(new Set(['unknown-call']))
  expect(new Set(codes.notText)).toEqual(new Set(['not-allowed']))
  expect(new Set(codes.notAllowed)).toEqual(new Set(['not-allowed']))
})

test('carries signals until the listener ends', async ({ page, station }) => {
  const heard = await page.evaluate(async (text) => {
    const { call, listen } = window.bridgeForSpecs
    const payloads: unknown[] = []
    let end = () => {}
    const first = new Promise((resolve) => {
      end = listen('station.changed', (payload) => resolve(payloads.push(payload)))
    })
    await call('checkIns.scan', { text, via: 'wedge' })
    await first
    end()
    const another = new Promise((resolve) => listen('station.changed', resolve))
    await call('checkIns.scan', { text, via: 'wedge' })
    await another
    return payloads
  }, station.sample.riders[0]?.codeText)
  expect(heard).toEqual([{ topics: ['check-ins', 'daily-counts'] }])
})
