import { type Sound, TONES, type Tone } from './tones.ts'

let context: AudioContext | undefined

/**
 * Plays a sound now, or not at all: a browser that has not been touched yet may keep quiet, and a tone that comes
 * with the next touch would be about someone else.
 */
export function playSound(sound: Sound): void {
  try {
    context ??= new AudioContext({ latencyHint: 'interactive' })
    const awake = context
    if (awake.state === 'running') {
      ring(awake, TONES[sound])
      return
    }
    const askedAt = performance.now()
    void awake.resume().then(() => {
      if (performance.now() - askedAt < LATEST_MS) ring(awake, TONES[sound])
    })
  } catch {
    // A machine without sound: the screen says it all by words, shape and colour.
  }
}

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
