import { join } from 'node:path'
import { app, type BrowserWindow, Menu, powerMonitor, screen, session } from 'electron'
import { defaultBackupFolder } from '../../db/backup.ts'
import { writeDurably } from '../../db/durable-file.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { copyInThread } from '../../db/run-copy.ts'
import { clinicPlaces } from './clinic/clinic-places.ts'
import { ClinicRoom } from './clinic/clinic-room.ts'
import { watchTheClock } from './clinic/lock-times.ts'
import { sessionHandlers } from './clinic/session-handlers.ts'
import { newId, newTicket, now, today, vaultClock } from './clock.ts'
import { deskOf, WORKSTATION } from './desk.ts'
import { errorLog } from './error-log.ts'
import { allHandlers } from './handlers.ts'
import { serve } from './ipc/serve.ts'
import { registerAppScheme, serveApp } from './security/app-scheme.ts'
import { forbidNavigation } from './security/navigation.ts'
import { refusePermissions } from './security/permissions.ts'
import { isOnlyInstance } from './security/single-instance.ts'
import { cancelForeignRequests } from './security/web-requests.ts'
import { emptyTemporaryFolder } from './temporary-folder.ts'
import { openMainWindow } from './window/main-window.ts'
import { keepWindowState, readWindowState } from './window/window-state.ts'
import { workerRoom } from './workers.ts'

/** The bundle's own folder: `main/`, beside `preload/`, `renderer/`, `migrations/` and `fonts/`. */
const here = import.meta.dirname
const beside = (...parts: readonly string[]): string => join(here, '..', ...parts)

let window: BrowserWindow | null = null

app.setName('Candor')
app.enableSandbox()
registerAppScheme()
forbidNavigation(app)

if (isOnlyInstance(app, showWindow)) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  Menu.setApplicationMenu(null)
  const places = clinicPlaces(app.getPath('userData'), defaultBackupFolder(app.getPath('documents')))
  emptyTemporaryFolder(places.temporaryFolder)
  const log = errorLog(places.logFile, now, newTicket)
  process.on('uncaughtException', (error) => void log.write('main', error))
  process.on('unhandledRejection', (error) => void log.write('main', error))

  const ui = session.fromPartition('ui')
  refusePermissions(ui)
  cancelForeignRequests(ui)
  serveApp(ui, beside('renderer'))

  const papers = workerRoom(join(here, 'paper-worker.js'), 'Candor papers')
  const files = workerRoom(join(here, 'price-file-worker.js'), 'Candor files')
  const room = new ClinicRoom({
    places,
    steps: loadMigrations(beside('migrations')),
    runCopy: copyInThread(new URL('./copy-worker.js', import.meta.url)),
    appVersion: app.getVersion(),
    now,
    today,
    clock: vaultClock,
    onState: (state) => window?.webContents.send('lock.changed', { state }),
  })
  const stopClock = watchTheClock(room, powerMonitor, (error) => void log.write('backup', error))
  serve({
    handlers: allHandlers(sessionHandlers({ room, newId, workstation: WORKSTATION }), () =>
      deskOf({ places, papers, files, window: () => window }, room.store),
    ),
    session: { state: () => room.session.touch(), person: () => room.person },
    log: (call, error) => log.write(call, error),
  })

  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = readWindowState(places.windowFile, areas)
  window = openMainWindow({ session: ui, preload: beside('preload', 'index.cjs'), state, isPackaged: app.isPackaged })
  keepWindowState(window, (content) => writeDurably(places.windowFile, content))
  endWell(async () => {
    stopClock()
    papers.end()
    files.end()
    await room.backUpIfChanged('close').catch((error: unknown) => void log.write('backup', error))
    room.session.fullLock()
    emptyTemporaryFolder(places.temporaryFolder)
  })
}

/** Ends once: closes the clinic's data, then quits for good. */
function endWell(close: () => Promise<void>): void {
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

function showWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
