import type { Session, WebPreferences } from 'electron'

/** What every page of ours is given, and above all what it is not. */
export function pagePreferences(session: Session, preload: string): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // A verdict leaves the screen in time even when another window lies above it.
    backgroundThrottling: false,
  }
}
