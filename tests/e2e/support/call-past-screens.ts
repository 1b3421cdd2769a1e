import type { Envelope } from '../../../shared/contract/envelope.ts'
import type { StationOnScreen } from './station-fixture.ts'

export type CallPastScreens = (path: string, input?: unknown) => Promise<Envelope>

/**
 * Calls the station as a page that was tampered with would, in the name of the screen that is open now; `ask` is
 * anything that makes the page ask the station something, since a tab says which screen it is with each call.
 *
 *     const call = await callPastScreens(station, () => openSection(station, 'daily-counts'))
 *     await call('station.settings')  // → { ok: false, refusal: { code: 'not-allowed', … } }
 */
export async function callPastScreens(
  { hostKind, page }: StationOnScreen,
  ask: () => Promise<void>,
): Promise<CallPastScreens> {
  if (hostKind === 'electron') {
    return (path, input) =>
      page.evaluate(
        ([to, given]) => (window as unknown as { station: { call: CallPastScreens } }).station.call(`${to}`, given),
        [path, input],
      )
  }
  const [request] = await Promise.all([page.waitForRequest(/\/call\//), ask()])
  const screenId = await request.headerValue('x-screen-id')
  return (path, input) =>
    page.evaluate(
      async ([to, given, screen]) => {
        const headers = { 'content-type': 'application/json', 'x-screen-id': `${screen}` }
        const body = given === undefined ? '' : JSON.stringify(given)
        const answer = await fetch(`/call/${to}`, { method: 'POST', headers, body })
        return (await answer.json()) as Envelope
      },
      [path, input, screenId],
    )
}
