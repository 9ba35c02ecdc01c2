import type { App } from 'electron'

/** Ends once: closes the clinic's data, then quits for good. */
export function endWell(app: App, close: () => Promise<void>): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
