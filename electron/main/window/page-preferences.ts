import type { Session, WebPreferences } from 'electron'

export interface PageParts {
  readonly session: Session
  readonly preload: string
  readonly isPackaged: boolean
}

/**
 * What a page of ours may: nothing but show itself and ask through the preload. Written out literally, also where it is
 * Electron's own default: the audit reads it, and an upgrade cannot change it in silence.
 */
export function pagePreferences({ session, preload, isPackaged }: PageParts): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableBlinkFeatures: '',
    disableBlinkFeatures: 'Auxclick',
    devTools: !isPackaged,
  }
}
