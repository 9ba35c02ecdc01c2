import type { App, BrowserWindow } from 'electron'

/**
 * Ends once: closes the clinic's data, then quits for good. The window stays until then, because it says how far the copy
 * on closing is; closing it a second time changes nothing.
 */
export function endWell(app: App, window: Pick<BrowserWindow, 'on'> | null, close: () => Promise<void>): void {
  let isClosed = false
  let isClosing = false
  window?.on('close', (event) => {
    if (isClosed) return
    event.preventDefault()
    app.quit()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void close()
      .catch(() => undefined)
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
