import { BrowserWindow } from 'electron'
import { START_PAGE } from '../security/served-files.ts'
import { type PageParts, pagePreferences } from './page-preferences.ts'
import type { WindowState } from './window-state.ts'

const MOST_RETURNS = 3

export interface MainWindowParts extends PageParts {
  readonly state: WindowState
}

/** The window of the desk. */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const window = new BrowserWindow({
    ...parts.state.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Candor',
    backgroundColor: '#EDF0F2',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(parts),
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
