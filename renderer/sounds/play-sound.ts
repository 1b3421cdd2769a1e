import { type Sound, TONES, type Tone } from './tones.ts'

let context: AudioContext | undefined
/** Until it goes to sleep; a card on its way there still says that it runs. */
let sleep: ReturnType<typeof setTimeout> | undefined

/**
 * Plays a sound now, or not at all: a browser that has not been touched yet may keep quiet, and a tone that comes
 * with the next touch would be about someone else. Between riders the sound card sleeps: a browser that is left awake
 * feeds it silence day and night.
 */
export function playSound(sound: Sound): void {
  try {
    context ??= new AudioContext({ latencyHint: 'interactive' })
    const audio = context
    const isAwake = audio.state === 'running' && sleep !== undefined
    clearTimeout(sleep)
    sleep = setTimeout(() => {
      sleep = undefined
      void audio.suspend()
    }, AWAKE_MS)
    if (isAwake) {
      ring(audio, TONES[sound])
      return
    }
    const askedAt = performance.now()
    void audio.resume().then(() => {
      if (performance.now() - askedAt < LATEST_MS) ring(audio, TONES[sound])
    })
  } catch {
    // A machine without sound: the screen says it all by words, shape and colour.
  }
}

/** Far longer than any sound, and than riders in a row need to follow each other. */
const AWAKE_MS = 5_000
const LATEST_MS = 400
const LOUDNESS = 0.35
const EDGE_SECONDS = 0.015

function ring(audio: AudioContext, tones: readonly Tone[]): void {
  for (const { startMs, lengthMs, hertz } of tones) {
    const start = audio.currentTime + startMs / 1000
    const end = start + lengthMs / 1000
    const volume = audio.createGain()
    // Soft edges: a tone cut square clicks.
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + EDGE_SECONDS)
    volume.gain.setValueAtTime(LOUDNESS, end - EDGE_SECONDS * 2)
    volume.gain.linearRampToValueAtTime(0, end)
    const oscillator = audio.createOscillator()
    oscillator.type = 'triangle'
    oscillator.frequency.value = hertz
    oscillator.connect(volume).connect(audio.destination)
    oscillator.onended = () => volume.disconnect()
    oscillator.start(start)
    oscillator.stop(end)
  }
}
