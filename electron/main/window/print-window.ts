import { BrowserWindow } from 'electron'
import { PRINT_TITLES } from '../../../shared/contract/events.ts'
import type { PrintJob } from '../../services/desk.ts'
import { PRINT_PAGE } from '../security/served-files.ts'
import { type PageParts, pagePreferences } from './page-preferences.ts'

/** A job for a printer that is known by name. */
interface WindowJob extends PrintJob {
  readonly printer: string
}

/** Pages are drawn as pictures: so many papers are held at once, however many letters a day has. */
const FILES_AT_ONCE = 10
const DRAWING_LIMIT_MS = 120_000

/**
 * Prints stored papers on a printer without asking. An unseen window of ours draws the pages as the preview does, since
 * the windows have no PDF viewer on purpose. Says whether the printer took all of them.
 */
export async function printInWindow(page: PageParts, job: WindowJob): Promise<boolean> {
  const { files } = job
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    if (!(await printSome(page, { ...job, files: files.slice(from, from + FILES_AT_ONCE) }))) return false
  }
  return true
}

/** A window that cannot be loaded, or is gone before it printed, took nothing: the papers then wait in the queue. */
async function printSome(page: PageParts, job: WindowJob): Promise<boolean> {
  const window = new BrowserWindow({ show: false, width: 816, height: 1056, webPreferences: pagePreferences(page) })
  try {
    await window.loadURL(PRINT_PAGE)
    const drawn = isDrawn(window)
    window.webContents.send('print.show', { files: job.files, sides: job.sides })
    return (await drawn) && (await isTaken(window, job))
  } catch {
    return false
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Waits for the page to name itself drawn; one that takes too long, or goes, is not. */
function isDrawn(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(false), DRAWING_LIMIT_MS)
    const end = (drawn: boolean): void => {
      clearTimeout(limit)
      resolve(drawn)
    }
    window.on('page-title-updated', (_event, title) => {
      if (title === PRINT_TITLES.drawn || title === PRINT_TITLES.failed) end(title === PRINT_TITLES.drawn)
    })
    window.once('closed', () => end(false))
  })
}

function isTaken(window: BrowserWindow, { printer, sides, copies }: WindowJob): Promise<boolean> {
  const options = {
    silent: true,
    deviceName: printer,
    printBackground: true,
    pageSize: 'Letter',
    duplexMode: sides === 'both' ? 'longEdge' : 'simplex',
    copies,
    collate: true,
    margins: { marginType: 'none' },
  } as const
  return new Promise((resolve) => window.webContents.print(options, (isPrinted) => resolve(isPrinted)))
}
