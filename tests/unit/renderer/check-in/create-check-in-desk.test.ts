import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  ANSWER_WITHIN_MS,
  ASK_AGAIN_MS,
  createCheckInDesk,
  READABLE_AFTER_MS,
} from '../../../../renderer/check-in/create-check-in-desk.ts'
import type { Outcome, Presentation } from '../../../../renderer/check-in/presentation.ts'

const code = (text: string): Presentation => ({ kind: 'code', text, via: 'wedge' })
const refused = (retryAt: number | null = null): Outcome => ({ outcome: 'refused', reason: 'malformed', retryAt })

/** A desk whose station answers only when told to, with each presentation it was asked about. */
function aDesk({ showForMs = 6000 } = {}) {
  const asked: { text: string; answer: (outcome: Outcome) => void; refuse: () => void }[] = []
  const heard: Outcome[] = []
  const desk = createCheckInDesk({
    ask: (presentation) =>
      new Promise((answer, refuse) => {
        const text = presentation.kind === 'code' ? presentation.text : presentation.cardNumber
        asked.push({ text, answer, refuse: () => refuse(new Error('unavailable')) })
      }),
    showForMs: () => showForMs,
    onShown: (outcome) => heard.push(outcome),
  })
  const flush = () => vi.advanceTimersByTimeAsync(0)
  return { desk, asked, heard, flush }
}

describe('the check-in desk', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows an answer at once, lets it be heard, and takes it away when its time is up', async () => {
    const { desk, asked, heard, flush } = aDesk()
    desk.present(code('A'))
    asked[0]?.answer(refused())
    await flush()
    expect(desk.state().shown?.outcome).toEqual(refused())
    expect(heard).toEqual([refused()])
    await vi.advanceTimersByTimeAsync(5999)
    expect(desk.state().shown).not.toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.state().shown).toBeNull()
  })

  it('asks in the order of arrival, one at a time, and drops none', async () => {
    const { desk, asked, flush } = aDesk()
    for (const text of ['A', 'B', 'C']) desk.present(code(text))
    expect(desk.state().waiting).toBe(3)
    for (const index of [0, 1, 2]) {
      expect(asked.map(({ text }) => text)).toEqual(['A', 'B', 'C'].slice(0, index + 1))
      asked[index]?.answer(refused())
      await flush()
    }
    expect(desk.state().waiting).toBe(0)
    expect(desk.state().shown?.number).toBe(3)
  })

  it('puts a new answer in the place of the one before, with its full time', async () => {
    const { desk, asked, flush } = aDesk()
    desk.present(code('A'))
    asked[0]?.answer(refused())
    await vi.advanceTimersByTimeAsync(4000)
    desk.present(code('B'))
    asked[1]?.answer(refused())
    await vi.advanceTimersByTimeAsync(5000)
    expect(desk.state().shown?.number).toBe(2)
    await flush()
  })

  it('keeps in sight what was replaced before anyone could read it, and only that', async () => {
    const { desk, asked, flush } = aDesk()
    desk.present(code('A'))
    asked[0]?.answer(refused())
    await flush()
    desk.present(code('B'))
    asked[1]?.answer(refused())
    await flush()
    expect(desk.state().justBefore?.number).toBe(1)
    await vi.advanceTimersByTimeAsync(READABLE_AFTER_MS)
    desk.present(code('C'))
    asked[2]?.answer(refused())
    await flush()
    expect(desk.state().justBefore).toBeNull()
  })

  it('says so when the station refuses or stays silent, and goes on with the next', async () => {
    const { desk, asked, flush } = aDesk()
    for (const text of ['A', 'B', 'C']) desk.present(code(text))
    asked[0]?.refuse()
    await flush()
    expect(desk.state().shown?.outcome.outcome).toBe('unanswered')
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS)
    expect(desk.state().shown?.number).toBe(2)
    expect(desk.state().shown?.outcome.outcome).toBe('unanswered')
    asked[2]?.answer(refused())
    await flush()
    expect(desk.state().shown?.outcome).toEqual(refused())
  })

  it('asks for a code whose scan broke off, until its time is up or something is shown', async () => {
    const { desk, asked, flush } = aDesk()
    desk.noteHalfScan()
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS - 1)
    expect(desk.state().isHalfScan).toBe(true)
    desk.noteHalfScan()
    await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS - 1)
    expect(desk.state().isHalfScan).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.state().isHalfScan).toBe(false)

    desk.noteHalfScan()
    desk.present(code('A'))
    asked[0]?.answer(refused())
    await flush()
    expect(desk.state()).toMatchObject({ isHalfScan: false, shown: { number: 1 } })
  })

  it('remembers until when card numbers rest, past the outcome that said so', async () => {
    const { desk, asked, flush } = aDesk()
    desk.present({ kind: 'card', cardNumber: '0123456789' })
    asked[0]?.answer(refused(99_000))
    await flush()
    desk.dismiss()
    expect(desk.state()).toMatchObject({ shown: null, cardsRestUntilAt: 99_000 })
  })

  it('tells its listeners of each change until they leave', async () => {
    const { desk, asked, flush } = aDesk()
    const listener = vi.fn()
    const leave = desk.subscribe(listener)
    desk.present(code('A'))
    expect(listener).toHaveBeenCalledTimes(1)
    leave()
    asked[0]?.answer(refused())
    await flush()
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('shows nothing any more once it is closed', async () => {
    const { desk, asked, flush } = aDesk()
    desk.present(code('A'))
    desk.close()
    asked[0]?.answer(refused())
    await flush()
    expect(desk.state().shown).toBeNull()
  })
})
