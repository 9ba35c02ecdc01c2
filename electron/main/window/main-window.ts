import { BrowserWindow, type Session } from 'electron'
import { START_PAGE } from '../security/served-files.ts'
import type { WindowState } from './window-state.ts'

const MOST_RETURNS = 3

export interface MainWindowParts {
  readonly session: Session
  readonly preload: string
  readonly state: WindowState
  readonly isPackaged: boolean
}

/**
 * The one window. Its preferences are written out literally, also where they are Electron's own defaults: the audit
 * reads them, and an upgrade cannot change them in silence.
 */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const window = new BrowserWindow({
    ...parts.state.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Candor',
    backgroundColor: '#EDF0F2',
    autoHideMenuBar: true,
    webPreferences: {
      session: parts.session,
      preload: parts.preload,
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
      devTools: !parts.isPackaged,
    },
  })
  if (parts.state.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  comeBackAfterCrash(window)
  void window.loadURL(START_PAGE)
  return window
}

/** What was typed is in a draft by then, so the page may start anew; one that crashes time after time stays away. */
function comeBackAfterCrash(window: BrowserWindow): void {
  let left = MOST_RETURNS
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || left === 0) return
    left -= 1
    void window.loadURL(START_PAGE)
  })
}
