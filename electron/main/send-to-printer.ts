import type { BrowserWindow } from 'electron'
import type { Printer, PrintFault } from '../../shared/model/printing.ts'
import type { PrintJob } from '../services/desk.ts'
import { showInViewer } from './print-by-viewer.ts'
import type { PageParts } from './window/page-preferences.ts'
import { printInWindow } from './window/print-window.ts'

export interface PrintingParts {
  readonly temporaryFolder: string
  readonly window: () => BrowserWindow | null
  readonly page: PageParts
}

/** The printers that the system knows; none while no window is open. */
export async function printersOf({ window }: Pick<PrintingParts, 'window'>): Promise<readonly Printer[]> {
  const found = (await window()?.webContents.getPrintersAsync()) ?? []
  return found.map(({ name, displayName }) => ({ name, shownName: displayName === '' ? name : displayName }))
}

/** Prints on the chosen printer, or shows the papers in the computer's own viewer; says what stood in the way. */
export async function sendToPrinter(parts: PrintingParts, job: PrintJob): Promise<'printed' | PrintFault> {
  const { printer } = job
  if (printer === null) return (await showInViewer(parts.temporaryFolder, job)) ? 'printed' : 'noViewer'
  if (!(await printersOf(parts)).some(({ name }) => name === printer)) return 'noPrinter'
  return (await printInWindow(parts.page, { ...job, printer })) ? 'printed' : 'noAnswer'
}
