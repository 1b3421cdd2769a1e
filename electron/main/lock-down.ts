import { app, type Session } from 'electron'
import { isOwnAddress } from './station-origin.ts'

/** Closes every way out of our own pages: other addresses, new windows, permissions, downloads, devices. */
export function lockDown(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowedRequest(request.url) }))

  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const asksForVideoOnly =
      'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'video'
    answer(permission === 'media' && asksForVideoOnly && isOwnAddress(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return permission === 'media' && details.mediaType !== 'audio' && isOwnAddress(origin)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())

  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    for (const leaving of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      contents.on(leaving as 'will-navigate', (event) => {
        if (!isOwnAddress(event.url)) event.preventDefault()
      })
    }
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('login', (event) => event.preventDefault())
  })
  // Nothing here speaks TLS, so no certificate is ever excused.
  app.on('certificate-error', (event, _contents, _url, _fault, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}

function isAllowedRequest(address: string): boolean {
  // Pictures that the screens draw themselves; the policy of the page says where they may be used.
  return isOwnAddress(address) || address.startsWith('data:') || address.startsWith('blob:') || isDevTools(address)
}

function isDevTools(address: string): boolean {
  return !app.isPackaged && address.startsWith('devtools://')
}
