import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createFrameDecoder,
  type FrameWorker,
} from '../../../../../../renderer/scanner/camera/decoder/create-frame-decoder.ts'
import type { FrameAnswer, FrameQuestion } from '../../../../../../renderer/scanner/camera/decoder/frame-message.ts'

const FRAME = { data: new Uint8ClampedArray(4), width: 1, height: 1, colorSpace: 'srgb' } as ImageData
const CODE = { rawValue: 'RS1', format: 'qr_code', boundingBox: { x: 0, y: 0, width: 9, height: 9 } }

function aWorker() {
  const questions: FrameQuestion[] = []
  const worker = {
    onmessage: null as ((event: MessageEvent<FrameAnswer>) => void) | null,
    onerror: null as (() => void) | null,
    onmessageerror: null,
    isTerminated: false,
    postMessage: (question: FrameQuestion) => void questions.push(question),
    terminate() {
      worker.isTerminated = true
    },
  }
  const answer = (message: FrameAnswer) => worker.onmessage?.({ data: message } as MessageEvent<FrameAnswer>)
  const start = () => createFrameDecoder(worker as unknown as FrameWorker)
  return { worker, questions, answer, start }
}

describe('a frame decoder', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('answers each frame with its codes', async () => {
    const { answer, start, questions } = aWorker()
    const starting = start()
    answer({ kind: 'ready' })
    const decoder = await starting
    const [first, second] = [decoder.decode(FRAME), decoder.decode(FRAME)]
    answer({ kind: 'codes', number: questions[1]!.number, codes: [CODE] })
    answer({ kind: 'codes', number: questions[0]!.number, codes: [] })
    expect(await first).toEqual([])
    expect(await second).toEqual([CODE])
  })

  it('does not start when its WebAssembly is missing', async () => {
    const { answer, start, worker } = aWorker()
    const starting = start()
    answer({ kind: 'unable', reason: 'no such file' })
    await expect(starting).rejects.toThrow('no such file')
    expect(worker.isTerminated).toBe(true)
  })

  it('does not wait for ever for a worker that does not start', async () => {
    const { start, worker } = aWorker()
    const starting = expect(start()).rejects.toThrow('did not start')
    vi.advanceTimersByTime(10_000)
    await starting
    expect(worker.isTerminated).toBe(true)
  })

  it('ends a worker that stops answering, so that a new one can be started', async () => {
    const { answer, start, worker } = aWorker()
    const starting = start()
    answer({ kind: 'ready' })
    const decoder = await starting
    const lost = expect(decoder.decode(FRAME)).rejects.toThrow('does not answer')
    vi.advanceTimersByTime(3_000)
    await lost
    expect(decoder.isAlive).toBe(false)
    expect(worker.isTerminated).toBe(true)
    await expect(decoder.decode(FRAME)).rejects.toThrow('ended')
  })

  it('gives up the frames of a worker that fails', async () => {
    const { answer, start, worker } = aWorker()
    const starting = start()
    answer({ kind: 'ready' })
    const decoder = await starting
    const lost = expect(decoder.decode(FRAME)).rejects.toThrow('failed')
    worker.onerror?.()
    await lost
    expect(decoder.isAlive).toBe(false)
  })
})
