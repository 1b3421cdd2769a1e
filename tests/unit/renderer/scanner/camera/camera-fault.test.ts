import { describe, expect, it } from 'vitest'
import { cameraFaultOf } from '../../../../../renderer/scanner/camera/camera-fault.ts'

describe('why a camera could not be opened', () => {
  it.each([
    ['NotFoundError: Requested device not found', 'unplugged'],
    ['NotReadableError: Could not start video source', 'busy'],
    ['NotAllowedError: Permission denied', 'denied'],
    ['TypeError: something else', 'failed'],
  ])('understands “%s” as %s', (text, status) => {
    expect(cameraFaultOf(`Error getting userMedia, error = ${text}`).status).toBe(status)
  })

  it('understands a browser error as it comes', () => {
    expect(cameraFaultOf(new DOMException('no', 'NotReadableError')).status).toBe('busy')
  })

  it('understands rejections that say nothing', () => {
    for (const nothing of [undefined, null, '', {}]) expect(cameraFaultOf(nothing).status).toBe('failed')
  })
})
