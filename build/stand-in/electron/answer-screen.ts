import type { AppCalls } from '../link/app-calls.ts'
import { app } from './app.ts'
import { loadMain } from './load-main.ts'
import { record } from './run.ts'
import { servePage, windowOf } from './serve-page.ts'

/** Everything that the side with the browser may ask; `start` needs the run to have begun. */
export const answerScreen: Omit<AppCalls, 'start'> & { start(mainFile: string): Promise<void> } = {
  start: async (mainFile) => {
    await loadMain(mainFile)
    app.start()
  },
  request: servePage,
  hear: (windowId, frame, text) => windowOf(windowId)?.webContents.hear(frame, text),
  isNavigationPrevented: (navigation) =>
    windowOf(navigation.windowId)?.webContents.isNavigationPrevented(navigation) ?? true,
  openAsked: (windowId, url, frameName, features) =>
    windowOf(windowId)?.webContents.openAsked(url, frameName, features) ?? 'deny',
  downloadAsked: (windowId, url, fileName) => {
    record('page.download', url, fileName)
    windowOf(windowId)?.webContents.session.emit(
      'will-download',
      { preventDefault: () => undefined },
      { getURL: () => url },
    )
  },
  moment: (windowId, moment, detail) => windowOf(windowId)?.moment(moment, detail),
  closedByPerson: (windowId) => windowOf(windowId)?.closedByPerson(),
  quit: () => app.quit(),
}
