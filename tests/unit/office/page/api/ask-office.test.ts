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

describe('an office that has no room for an answer just now', () => {
  it.each([
    ['a summary', () => officeClient.summary({})],
    ['a monthly report', () => officeClient.monthlyReport({})],
  ])('is asked again for %s when it says, and the page waits', async (_, ask) => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const office = busyFor(3)
    const onAnswer = vi.fn()
    ask().then(onAnswer)
    for (const times of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(9_999)
      expect(office).toHaveBeenCalledTimes(times)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(office).toHaveBeenCalledTimes(4)
    expect(onAnswer).toHaveBeenCalledWith({ answered: true })
  })

  it('is not asked again by all in the same moment', async () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValueOnce(0.5)
    const office = busyFor(2)
    const asked = Promise.all([officeClient.summary({}), officeClient.summary({})])
    await vi.advanceTimersByTimeAsync(14_999)
    expect(office).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(office).toHaveBeenCalledTimes(4)
  })

  it('is asked a few times, and is busy then', async () => {
    const office = busyFor(100)
    const asked = expect(officeClient.summary({})).rejects.toMatchObject({ problem: 'busy' })
    await vi.advanceTimersByTimeAsync(600_000)
    await asked
    expect(office).toHaveBeenCalledTimes(4)
  })

  it('is asked again for the one of two summaries that it had no room for', async () => {
    const office = busyFor(1)
    const compared = readCompared({}, chosenSpan({}, '2026-01-15' as BusinessDate), new AbortController().signal)
    const ended = compared.catch(() => {})
    await vi.advanceTimersByTimeAsync(20_000)
    await ended
    const [first, second, third, ...others] = office.mock.calls.map(([address]) => address)
    expect(third).toBe(first)
    expect(second).not.toBe(first)
    expect(others).toEqual([])
  })

  it('is not asked again for whoever is gone, and not before it has said when', async () => {
    const office = busyFor(100)
    const gone = new AbortController()
    const asked = expect(officeClient.summary({}, gone.signal)).rejects.toMatchObject({ problem: 'busy' })
    await vi.advanceTimersByTimeAsync(5_000)
    gone.abort()
    await asked
    await vi.advanceTimersByTimeAsync(600_000)
    expect(office).toHaveBeenCalledTimes(1)
  })

  it.each(['too-many', 'outdated'] as const)('is asked once if it says that it is %s', async (problem) => {
    const office = busyFor(100, problem)
    await expect(officeClient.summary({})).rejects.toMatchObject({ problem })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(office).toHaveBeenCalledTimes(1)
  })

  it('is asked once for a change: whoever presses is told', async () => {
    const office = busyFor(100)
    await expect(officeClient.signIn({ login: 'li', password: 'x' })).rejects.toMatchObject({ problem: 'busy' })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(office).toHaveBeenCalledTimes(1)
  })
})

/** An office that refuses so often, and answers then. */
function busyFor(times: number, problem = 'busy') {
  let asked = 0
  const office = vi.fn(async (_address: string) => {
    if (++asked > times) return Response.json({ answered: true })
    const body = { type: `urn:rider-station-office:problem:${problem}` }
    return Response.json(body, { status: 429, headers: { 'retry-after': '10' } })
  })
  vi.stubGlobal('fetch', office)
  return office
}

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
