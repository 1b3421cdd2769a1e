import type { GreyPicture } from './create-movement-watch.ts'

const WIDTH = 32
const HEIGHT = 18

/** Takes small grey pictures of a video, each over the same canvas. */
export function greyPicturesOf(video: HTMLVideoElement): () => GreyPicture {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return () => {
    if (!context || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
    context.drawImage(video, 0, 0, WIDTH, HEIGHT)
    const { data } = context.getImageData(0, 0, WIDTH, HEIGHT)
    const picture = new Uint8ClampedArray(WIDTH * HEIGHT)
    for (let cell = 0; cell < picture.length; cell++) {
      const at = cell * 4
      picture[cell] = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
    }
    return picture
  }
}
