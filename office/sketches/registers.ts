/**
 * Sketches of distinct riders as an office works with them: all registers in a row, a byte each, which merge and count
 * in microseconds. As texts they are those of `shared/upstream/rider-sketch.ts`, letter for letter.
 */
import { estimateFromHistogram } from '../../shared/upstream/rider-sketch.ts'

export const REGISTERS = 16_384

const DENSE_BYTES = (REGISTERS * 6) / 8

export type Registers = Uint8Array

export function noRiders(): Registers {
  return spare.pop()?.fill(0) ?? new Uint8Array(REGISTERS)
}

/** Takes registers back that nobody looks at any more: a batch needs hundreds, and the next one as many. */
export function giveBack(all: Iterable<Registers>): void {
  for (const registers of all) if (spare.length < MOST_SPARE) spare.push(registers)
}

const MOST_SPARE = 2_000
const spare: Registers[] = []

/** Merges a sketch's text, which is known to be one, into registers; answers whether any of them rose. */
export function mergeText(into: Registers, text: string): boolean {
  return mergeBytes(into, bytesOf(text))
}

/** The bytes of a sketch's text, for merging it into several registers: good until the next text is read. */
export function bytesOf(text: string): Uint8Array {
  return work.subarray(0, work.write(text, 'base64url'))
}

/** One piece of memory for all texts, which are read and written by the hundred and are over at once. */
const work = Buffer.allocUnsafeSlow(DENSE_BYTES)

export function mergeBytes(into: Registers, bytes: Uint8Array): boolean {
  return bytes.length === DENSE_BYTES ? mergeDense(into, bytes) : mergeSparse(into, bytes)
}

export function registersOf(text: string): Registers {
  const registers = noRiders()
  mergeText(registers, text)
  return registers
}

/** Whether the first stands for all riders that the second stands for. */
export function covers(registers: Registers, other: Registers): boolean {
  for (let at = 0; at < REGISTERS; at++) if ((registers[at] as number) < (other[at] as number)) return false
  return true
}

export function textOf(registers: Registers): string {
  return work.toString('base64url', 0, writeSparse(registers) ?? writeDense(registers))
}

export function estimateOf(registers: Registers): number {
  const histogram = new Uint32Array(64)
  for (let at = 0; at < REGISTERS; at++) (histogram[registers[at] as number] as number)++
  return estimateFromHistogram(histogram)
}

/** Ascending by index, 14 bits of index and 6 of rank in three bytes. */
function mergeSparse(into: Registers, bytes: Uint8Array): boolean {
  let hasRisen = false
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const value = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
    const index = value >> 6
    const rank = value & 63
    if (rank > (into[index] as number)) {
      into[index] = rank
      hasRisen = true
    }
  }
  return hasRisen
}

function mergeDense(into: Registers, bytes: Uint8Array): boolean {
  let hasRisen = false
  for (let group = 0; group < REGISTERS / 4; group++) {
    const at = group * 3
    const value = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
    for (let nth = 0; nth < 4; nth++) {
      const rank = (value >> ((3 - nth) * 6)) & 63
      if (rank > (into[group * 4 + nth] as number)) {
        into[group * 4 + nth] = rank
        hasRisen = true
      }
    }
  }
  return hasRisen
}

/** Writes those that are set, and answers into how many bytes; null when all of them, at six bits each, take no more. */
function writeSparse(registers: Registers): number | null {
  // Most of them are not set: four at a time are passed over.
  const fours = new Uint32Array(registers.buffer, registers.byteOffset, REGISTERS / 4)
  let to = 0
  for (let four = 0; four < REGISTERS / 4; four++) {
    if (fours[four] === 0) continue
    for (let index = four * 4; index < four * 4 + 4; index++) {
      const rank = registers[index] as number
      if (rank === 0) continue
      if (to + 3 >= DENSE_BYTES) return null
      const value = (index << 6) | rank
      work[to] = value >> 16
      work[to + 1] = (value >> 8) & 255
      work[to + 2] = value & 255
      to += 3
    }
  }
  return to
}

function writeDense(registers: Registers): number {
  for (let group = 0; group < REGISTERS / 4; group++) {
    const at = group * 4
    let value = 0
    for (let nth = 0; nth < 4; nth++) value = (value << 6) | (registers[at + nth] as number)
    work[group * 3] = value >> 16
    work[group * 3 + 1] = (value >> 8) & 255
    work[group * 3 + 2] = value & 255
  }
  return DENSE_BYTES
}
