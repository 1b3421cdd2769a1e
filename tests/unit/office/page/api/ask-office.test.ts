import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askOffice } from '../../../../../office/page/api/ask-office.ts'
import { fetchFile } from '../../../../../office/page/api/fetch-file.ts'
import { officeClient } from '../../../../../office/page/api/office-client.ts'
import { readCompared } from '../../../../../office/page/figures/read-compared.ts'
import { chosenSpan } from '../../../../../office/page/spans/chosen-span.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

beforeEach(() => {
  vi.useFakeTimers()
  // The browser's own timer takes no notice of a test's.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((delayMs) => {
    const patience = new AbortController()
    setTimeout(() => patience.abort(), delayMs)
    return patience.signal
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('hangs up on both summaries that are compared, once nobody waits for them', async () => {
  const signals: (AbortSignal | null | undefined)[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    signals.push(init.signal)
    return never(address, init)
  })
  const gone = new AbortController()
  const span = chosenSpan({}, '2026-01-15' as BusinessDate)
  const compared = expect(readCompared({}, span, gone.signal)).rejects.toThrow()
  const report = expect(officeClient.monthlyReport({}, gone.signal)).rejects.toThrow()
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, false, false])
  gone.abort()
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true])
  await Promise.all([compared, report])
})

describe('an office that does not answer', () => {
  it.each([
    ['a question', 60_000, () => officeClient.nodes()],
    ['a change', 60_000, () => officeClient.renameNode('a', 'b')],
    ['a summary', 240_000, () => officeClient.summary({})],
    ['a monthly report', 240_000, () => officeClient.monthlyReport({})],
    ['a file that is handed over', 300_000, () => officeClient.importFile({})],
    ['a file that it makes', 240_000, () => fetchFile('/v1/summaries?format=xlsx')],
  ])('is given up on for %s after its time', async (_, patienceMs, ask) => {
    vi.stubGlobal('fetch', never)
    const onEnd = vi.fn()
    ask().catch(({ problem }) => onEnd(problem))
    await vi.advanceTimersByTimeAsync(patienceMs - 1)
    expect(onEnd).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(onEnd).toHaveBeenCalledWith('no-answer')
  })

  it('to the end of a file is waited for longer, since a file takes its time to come', async () => {
    vi.stubGlobal('fetch', halfAnAnswer)
    const onEnd = vi.fn()
    fetchFile('/v1/summaries?format=xlsx').catch(({ problem }) => onEnd(problem))
    await vi.advanceTimersByTimeAsync(599_999)
    expect(onEnd).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(onEnd).toHaveBeenCalledWith('no-answer')
  })

  it('at all is out of reach, and not merely slow', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(officeClient.nodes()).rejects.toMatchObject({ problem: 'unreachable' })
  })

  it('to its end is none that said nothing', async () => {
    vi.stubGlobal('fetch', halfAnAnswer)
    const asked = expect(askOffice('GET', '/v1/nodes')).rejects.toMatchObject({ problem: 'no-answer' })
    await vi.advanceTimersByTimeAsync(60_000)
    await asked
  })
})

/** A network that loses what is sent, until whoever sent it gives up. */
function never(_: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_go, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))
}

/** A network that breaks off in the middle of an answer, and says nothing of it. */
async function halfAnAnswer(_: string, { signal }: RequestInit): Promise<Response> {
  const body = new ReadableStream({
    start(half) {
      half.enqueue(new TextEncoder().encode('{"nodes":'))
      signal?.addEventListener('abort', () => half.error(signal.reason))
    },
  })
  return new Response(body)
}
