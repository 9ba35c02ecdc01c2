import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron'
import { defaultBackupFolder } from '../../db/backup.ts'
import { writeDurably } from '../../db/durable-file.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { copyInThread, newKeyInThread, proveInThread } from '../../db/run-copy.ts'
import type { SampleCall } from '../../shared/contract/sample.ts'
import type { Desk } from '../services/desk.ts'
import type { AnswerFiles } from '../services/eligibility/answer-source.ts'
import type { PriceFiles } from '../services/prices/price-source.ts'
import type { LockState } from '../vault/session.ts'
import { answerFilesOf } from './answer-files.ts'
import { backUpBefore } from './clinic/back-up-before.ts'
import { chainAnchors } from './clinic/chain-anchors.ts'
import { type ClinicPlaces, clinicPlaces } from './clinic/clinic-places.ts'
import { ClinicRoom } from './clinic/clinic-room.ts'
import { closingCopy } from './clinic/closing-copy.ts'
import { keepingHandlers } from './clinic/keeping-handlers.ts'
import { lockAtSessionEnd, watchTheClock } from './clinic/lock-times.ts'
import { exportInThread } from './clinic/run-export.ts'
import { SampleClinic } from './clinic/sample-clinic.ts'
import { sessionHandlers } from './clinic/session-handlers.ts'
import { tooFastTrail } from './clinic/too-fast.ts'
import { clockWords, newId, newTicket, now, today, vaultClock } from './clock.ts'
import { deskOf, WORKSTATION } from './desk.ts'
import { endWell } from './end-well.ts'
import { errorLog } from './error-log.ts'
import { chooseFolder } from './folder-dialog.ts'
import { allHandlers } from './handlers.ts'
import type { Serving } from './ipc/answer-call.ts'
import { pace } from './ipc/pace.ts'
import { serve } from './ipc/serve.ts'
import { priceFilesOf } from './price-files.ts'
import { registerAppScheme, serveApp } from './security/app-scheme.ts'
import { deviceKeeper } from './security/device-secret.ts'
import { mustBeAsPacked } from './security/native-modules.ts'
import { forbidNavigation } from './security/navigation.ts'
import { refusePermissions } from './security/permissions.ts'
import { isOnlyInstance } from './security/single-instance.ts'
import { cancelForeignRequests } from './security/web-requests.ts'
import { mustCarryDriver, mustLieHere, startProblem, whyUnwritable } from './start-problem.ts'
import { emptyTemporaryFolder, removeCrashDumps } from './temporary-folder.ts'
import { openMainWindow } from './window/main-window.ts'
import type { PageParts } from './window/page-preferences.ts'
import { PatientSide } from './window/patient-window.ts'
import { screenHandlers } from './window/screen-handlers.ts'
import { giveScriptRoom } from './window/script-room.ts'
import { keepWindowState, readWindowState } from './window/window-state.ts'
import { type WorkerRoom, workerRoom } from './workers.ts'

/** The bundle's own folder: `main/`, beside `preload/`, `renderer/`, `migrations/` and `fonts/`. */
const here = import.meta.dirname
const beside = (...parts: readonly string[]): string => join(here, '..', ...parts)

let window: BrowserWindow | null = null
let patientSide: PatientSide | null = null
let sample: SampleClinic<Side> | null = null

app.setName('Candor')
app.enableSandbox()
giveScriptRoom(app)
registerAppScheme(protocol)
forbidNavigation(app)

const places = clinicPlaces(app.getPath('userData'), defaultBackupFolder(app.getPath('documents')))
const log = errorLog(places.logFile, now, newTicket)

const unwritable = whyUnwritable(app.getPath('userData'))
if (unwritable !== null) {
  void app.whenReady().then(() => sayWhyNot(unwritable))
} else if (isOnlyInstance(app, showWindow)) {
  void app.whenReady().then(start).catch(sayWhyNot)
} else {
  app.quit()
}

function start(): void {
  mustCarryDriver(process.versions)
  mustLieHere(places.folder)
  // On macOS the system's own signature covers the modules, and signing changes them.
  if (app.isPackaged && process.platform !== 'darwin') {
    mustBeAsPacked(beside('native-modules.json'), join(process.resourcesPath, 'app.asar.unpacked'))
  }
  Menu.setApplicationMenu(null)
  emptyTemporaryFolder(places.temporaryFolder)
  removeCrashDumps(app.getPath('crashDumps'))
  process.on('uncaughtException', (error) => void log.write('main', error))
  process.on('unhandledRejection', (error) => void log.write('main', error))

  const ui = session.fromPartition('ui')
  refusePermissions(ui)
  cancelForeignRequests(ui)
  serveApp(ui, beside('renderer'))
  const end = openClinic(ui)
  openWindow(ui)
  endWell(app, window, end)
}

/** What is on the screen: the clinic's own records, or the sample. */
interface Side {
  readonly room: ClinicRoom
  readonly desk: () => Desk
  readonly handlers: Omit<ReturnType<typeof allHandlers>, SampleCall>
  readonly tooFast: ReturnType<typeof tooFastTrail>
  readonly end: () => Promise<void>
}

/** What both sides share of this computer. */
interface SideParts {
  readonly papers: WorkerRoom
  readonly priceFiles: PriceFiles
  readonly answerFiles: AnswerFiles
  readonly patients: PatientSide
  readonly page: PageParts
}

/** A clinic's files on this computer, their locks and their copies. */
function openRoom(where: ClinicPlaces, isSample: boolean): ClinicRoom {
  const copyWorker = new URL('./copy-worker.js', import.meta.url)
  const room = new ClinicRoom({
    places: where,
    isSample,
    steps: loadMigrations(beside('migrations')),
    runCopy: copyInThread(copyWorker),
    appVersion: app.getVersion(),
    now,
    today,
    clock: vaultClock,
    stretching: null,
    device: isSample
      ? null
      : deviceKeeper(safeStorage, {
          file: where.deviceFile,
          platform: process.platform,
          failed: (error) => void log.write('keychain', error),
        }),
    prove: (job, watch) => proveInThread(copyWorker, job, watch),
    onProgress: (progress) => window?.webContents.send('progress', progress),
    newKeyCopy: (job, watch) => newKeyInThread(copyWorker, job, watch),
    secondFailed: (error) => void log.write('second place', error),
    onState: (state) => onLock(room, state),
    leaving: { workstation: WORKSTATION, failed: (error) => void log.write('trail', error) },
    onKeeping: () => window?.webContents.send('record.changed', { kind: 'app', id: '' }),
  })
  return room
}

/** A clinic with its clock and its calls. */
function openSide(where: ClinicPlaces, isSample: boolean, parts: SideParts): Side {
  const { patients, ...given } = parts
  const room = openRoom(where, isSample)
  const failed = (error: unknown): void => void log.write('backup', error)
  const stopClock = watchTheClock(room, powerMonitor, failed)
  const desk = (): Desk =>
    deskOf(
      {
        places: where,
        isSample,
        ...given,
        window: () => window,
        tryOther: (who, isRight) => room.vault.tryOther(who, isRight),
        chainAnchors: () => chainAnchors(room),
        backUpFirst: (isGone) => backUpBefore(room, 'import', isGone),
        backUpNow: () => backUpBefore(room, 'dayClose'),
      },
      room.store,
    )
  const closing = closingCopy(room)
  const own = { room, newId, workstation: WORKSTATION, log: log.write, work: closing.work }
  const keeping = keepingHandlers({
    ...own,
    desk,
    chooseFolder: (title) => chooseFolder(window, title),
    runExport: exportInThread(new URL('./export-worker.js', import.meta.url)),
    clockWords,
  })
  return {
    room,
    desk,
    handlers: allHandlers(
      { ...sessionHandlers(own), ...keeping, ...screenHandlers(patients, () => window, log.note) },
      desk,
    ),
    tooFast: tooFastTrail({ ...own, ...vaultClock, failed: (error) => void log.write('trail', error) }),
    end: async () => {
      stopClock()
      if (!isSample) await closing.make().catch(failed)
      room.session.fullLock('closed')
    },
  }
}

/** The clinic and its sample: one of them answers the window. Gives the way to end both. */
function openClinic(ui: Electron.Session): () => Promise<void> {
  const fork: typeof utilityProcess.fork = (file, words, options) => utilityProcess.fork(file, words, options)
  const papers = workerRoom(fork, join(here, 'paper-worker.js'), 'Candor papers')
  const files = workerRoom(fork, join(here, 'price-file-worker.js'), 'Candor files')
  const priceFiles = priceFilesOf({ files, window: () => window, folder: places.temporaryFolder })
  const answers = workerRoom(fork, join(here, 'answer-file-worker.js'), 'Candor answers')
  const answerFiles = answerFilesOf(answers, () => window)
  const active = (): Side => sample?.side ?? own
  const patients = turnToPatient(ui, () => active().room)
  const parts = { papers, priceFiles, answerFiles, patients, page: pageParts(ui) }
  const own = openSide(places, false, parts)
  sample = new SampleClinic<Side>({
    own: () => own.room,
    userFolder: places.userFolder,
    openSide: (where) => openSide(where, true, parts),
    newId,
    onChanged: () => window?.webContents.send('lock.changed', { state: active().room.session.state }),
    log: (error) => log.write('sample.open', error),
  })
  app.on('browser-window-created', (_event, created) => lockAtSessionEnd(created, own.room))
  serve(ipcMain, servingOf(active, sample))
  return async () => {
    await sample?.leave()
    papers.end()
    files.end()
    answers.end()
    await own.end()
    emptyTemporaryFolder(places.temporaryFolder)
  }
}

/** The router asks the side that is on the screen, at every call anew. */
function servingOf(active: () => Side, clinics: SampleClinic<Side>): Serving {
  const leaving = { 'sample.open': () => clinics.open(), 'sample.leave': () => clinics.leave() }
  return {
    get handlers() {
      return { ...active().handlers, ...leaving }
    },
    session: {
      state: () => active().room.routedState(),
      person: () => active().room.actingPerson,
      isLooking: () => active().room.looking !== null,
      touch: () => void active().room.session.touch(),
    },
    isInPace: pace(vaultClock.sinceBootMs),
    tooFast: (call, person) => active().tooFast(call, person),
    log: log.write,
  }
}

/** The window hears of every lock; when the desk is left alone, what was done there is backed up at once. */
function onLock(room: ClinicRoom, state: LockState): void {
  // Nobody has a password for the sample: whoever leaves the desk has left it.
  if (sample?.side?.room === room && state !== 'open') void sample.leave()
  window?.webContents.send('lock.changed', { state })
  if (state !== 'open') patientSide?.blank()
  if (state === 'softLocked') room.backUpIfChanged('change').catch((error: unknown) => void log.write('backup', error))
}

/** The screen on the patient's side of the counter; it closes with the desk's window and shows nothing while locked. */
function turnToPatient(ui: Electron.Session, room: () => ClinicRoom): PatientSide {
  patientSide = new PatientSide({
    page: pageParts(ui),
    desk: () => window,
    screens: () => screen.getAllDisplays(),
    clinicName: () => room().note.clinicName,
  })
  screen.on('display-removed', () => patientSide?.screenGone())
  return patientSide
}

function pageParts(ui: Electron.Session): PageParts {
  return { session: ui, preload: beside('preload', 'index.cjs'), isPackaged: app.isPackaged }
}

function openWindow(ui: Electron.Session): void {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = readWindowState(places.windowFile, areas)
  window = openMainWindow({ ...pageParts(ui), state })
  window.on('closed', () => patientSide?.hide())
  keepWindowState(window, (content) => writeDurably(places.windowFile, content))
}

/** There is no window yet to say it in. */
function sayWhyNot(error: unknown): void {
  const { fact, more } = startProblem(error, places.folder, log.write('start', error))
  dialog.showErrorBox(fact, more)
  app.exit(1)
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
