/**
 * How many distinct riders there are over several stations and days, without anyone being named: a HyperLogLog sketch
 * (Flajolet et al. 2007) of 2^14 registers over 64-bit keyed hashes. Two sketches of the same riders are equal; merging
 * takes the larger of each register, so that a rider seen at two stations counts once. The standard error is
 * 1.04 / sqrt(2^14), which is 0.81 %.
 */
import { z } from 'zod'
import { base64UrlToBytes, bytesToBase64Url } from './base64-url.ts'

const PRECISION = 14
const REGISTERS = 1 << PRECISION
/** Bits that the rank is taken from, and the highest rank they give. */
const RANK_BITS = 64 - PRECISION
const HIGHEST_RANK = RANK_BITS + 1

/** One standard error, as a share of the estimate. */
export const SKETCH_STANDARD_ERROR = 1.04 / Math.sqrt(REGISTERS)

/** A sketch as it travels: base64url of 3 bytes a register that is set, or of all registers at 6 bits each. */
export const riderSketchSchema = z
  .string()
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]*$/)
  .refine((text) => parseSketch(text) !== null, 'not-a-sketch')

/** The registers that are set, by index. */
export type RiderSketch = Map<number, number>

/** Adds a rider by the first 8 bytes of a keyed hash. */
export function addToSketch(sketch: RiderSketch, hash: Uint8Array): void {
  const view = new DataView(hash.buffer, hash.byteOffset, 8)
  const bits = view.getBigUint64(0)
  const index = Number(bits >> BigInt(RANK_BITS))
  const rank = rankOf(bits & ((1n << BigInt(RANK_BITS)) - 1n))
  if (rank > (sketch.get(index) ?? 0)) sketch.set(index, rank)
}

/** Merges a sketch into another: afterwards it stands for the riders of both. */
export function mergeSketch(into: RiderSketch, other: RiderSketch): void {
  for (const [index, rank] of other) {
    if (rank > (into.get(index) ?? 0)) into.set(index, rank)
  }
}

/** The number of distinct riders that a sketch stands for. */
export function estimateRiders(sketch: RiderSketch): number {
  const histogram = new Array<number>(HIGHEST_RANK + 1).fill(0)
  histogram[0] = REGISTERS - sketch.size
  for (const rank of sketch.values()) histogram[rank] = (histogram[rank] ?? 0) + 1
  return estimateFromHistogram(histogram)
}

/**
 * The number of distinct riders by how many registers have each rank, 0 to 51: the improved raw estimator of Ertl 2017
 * (arXiv:1702.01284, algorithm 6), which needs no corrections from a handful of riders to billions.
 */
export function estimateFromHistogram(histogram: ArrayLike<number>): number {
  let z = REGISTERS * tau(1 - (histogram[HIGHEST_RANK] ?? 0) / REGISTERS)
  for (let rank = RANK_BITS; rank >= 1; rank--) z = 0.5 * (z + (histogram[rank] ?? 0))
  z += REGISTERS * sigma((histogram[0] ?? 0) / REGISTERS)
  return Math.round((REGISTERS * REGISTERS) / (2 * Math.LN2) / z)
}

export function formatSketch(sketch: RiderSketch): string {
  return bytesToBase64Url(sketch.size * 3 < DENSE_BYTES ? sparseBytes(sketch) : denseBytes(sketch))
}

/** The sketch of a text, or null for what is none. The empty text is the sketch of nobody. */
export function parseSketch(text: string): RiderSketch | null {
  const bytes = base64UrlToBytes(text)
  if (!bytes) return null
  return bytes.length === DENSE_BYTES ? fromDense(bytes) : fromSparse(bytes)
}

const DENSE_BYTES = (REGISTERS * 6) / 8

function rankOf(bits: bigint): number {
  if (bits === 0n) return HIGHEST_RANK
  return RANK_BITS - bits.toString(2).length + 1
}

/** Ascending by index, 14 bits of index and 6 of rank in three bytes. */
function sparseBytes(sketch: RiderSketch): Uint8Array {
  const entries = [...sketch].sort(([a], [b]) => a - b)
  const bytes = new Uint8Array(entries.length * 3)
  entries.forEach(([index, rank], at) => {
    const value = (index << 6) | rank
    bytes.set([value >> 16, (value >> 8) & 255, value & 255], at * 3)
  })
  return bytes
}

function fromSparse(bytes: Uint8Array): RiderSketch | null {
  if (bytes.length % 3 !== 0 || bytes.length >= DENSE_BYTES) return null
  const sketch: RiderSketch = new Map()
  let previous = -1
  for (let at = 0; at < bytes.length; at += 3) {
    const value = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const index = value >> 6
    const rank = value & 63
    if (index <= previous || index >= REGISTERS || rank < 1 || rank > HIGHEST_RANK) return null
    sketch.set(index, rank)
    previous = index
  }
  return sketch
}

function denseBytes(sketch: RiderSketch): Uint8Array {
  const bytes = new Uint8Array(DENSE_BYTES)
  for (let group = 0; group < REGISTERS / 4; group++) {
    let value = 0
    for (let at = 0; at < 4; at++) value = (value << 6) | (sketch.get(group * 4 + at) ?? 0)
    bytes.set([value >> 16, (value >> 8) & 255, value & 255], group * 3)
  }
  return bytes
}

function fromDense(bytes: Uint8Array): RiderSketch | null {
  const sketch: RiderSketch = new Map()
  for (let group = 0; group < REGISTERS / 4; group++) {
    const value = ((bytes[group * 3] ?? 0) << 16) | ((bytes[group * 3 + 1] ?? 0) << 8) | (bytes[group * 3 + 2] ?? 0)
    for (let at = 0; at < 4; at++) {
      const rank = (value >> ((3 - at) * 6)) & 63
      if (rank > HIGHEST_RANK) return null
      if (rank > 0) sketch.set(group * 4 + at, rank)
    }
  }
  return sketch
}

function sigma(share: number): number {
  if (share === 1) return Number.POSITIVE_INFINITY
  let x = share
  let y = 1
  let z = x
  for (let before = Number.NaN; z !== before; ) {
    x *= x
    before = z
    z += x * y
    y += y
  }
  return z
}

function tau(share: number): number {
  if (share === 0 || share === 1) return 0
  let x = share
  let y = 1
  let z = 1 - x
  for (let before = Number.NaN; z !== before; ) {
    x = Math.sqrt(x)
    before = z
    y *= 0.5
    z -= (1 - x) ** 2 * y
  }
  return z / 3
}
