import type { FoundCode, FrameAnswer, FrameQuestion } from './frame-message.ts'

/** Finds the codes in a frame. Rejects when the decoder is gone; the frame is lost, the next may be asked of a new one. */
export type FrameDecoder = {
  decode(frame: ImageData): Promise<readonly FoundCode[]>
  readonly isAlive: boolean
}

/** The part of a Worker that is used here. */
export type FrameWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

/**
 * Starts a decoder worker and waits until its WebAssembly is loaded; rejects when that fails or takes too long. A
 * worker that stops answering is ended.
 */
export function createFrameDecoder(
  worker: FrameWorker,
  { patienceMs = 10_000, answerMs = 3_000 } = {},
): Promise<FrameDecoder> {
  const asked = new Map<number, { resolve(codes: readonly FoundCode[]): void; reject(fault: Error): void }>()
  let isAlive = true
  let number = 0

  function end(reason: string): void {
    isAlive = false
    worker.terminate()
    for (const question of asked.values()) question.reject(new Error(reason))
    asked.clear()
  }

  function decode(frame: ImageData): Promise<readonly FoundCode[]> {
    if (!isAlive) return Promise.reject(new Error('The decoder has ended.'))
    number += 1
    const question: FrameQuestion = { number, frame }
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => end('The decoder does not answer.'), answerMs)
      asked.set(question.number, {
        resolve(codes) {
          clearTimeout(tooLong)
          resolve(codes)
        },
        reject(fault) {
          clearTimeout(tooLong)
          reject(fault)
        },
      })
      worker.postMessage(question, [frame.data.buffer])
    })
  }

  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(tooLong)
      end(reason)
      reject(new Error(reason))
    }
    const tooLong = setTimeout(() => fail('The decoder did not start.'), patienceMs)
    worker.onerror = () => fail('The decoder failed.')
    worker.onmessageerror = () => fail('The decoder could not be understood.')
    worker.onmessage = ({ data }: MessageEvent<FrameAnswer>) => {
      if (data.kind === 'unable') return fail(data.reason)
      if (data.kind === 'codes') {
        asked.get(data.number)?.resolve(data.codes)
        asked.delete(data.number)
        return
      }
      clearTimeout(tooLong)
      resolve({
        decode,
        get isAlive() {
          return isAlive
        },
      })
    }
  })
}
