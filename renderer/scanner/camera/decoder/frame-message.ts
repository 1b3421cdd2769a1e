/** What a decoder worker is asked and answers. One frame at a time, numbered. */
export type FrameQuestion = { readonly number: number; readonly frame: ImageData }

export type FoundCode = {
  readonly rawValue: string
  readonly format: string
  readonly boundingBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

export type FrameAnswer =
  /** The WebAssembly is loaded. */
  | { readonly kind: 'ready' }
  /** It cannot be. */
  | { readonly kind: 'unable'; readonly reason: string }
  | { readonly kind: 'codes'; readonly number: number; readonly codes: readonly FoundCode[] }
