import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { clipboard, dialog } from 'electron'
import type { ChainHeads } from '../../db/chained-tables.ts'
import type { OpenStore } from '../../db/connection.ts'
import { storeFault } from '../../db/open-problem.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { saveWhole } from '../files/whole-file.ts'
import type { Desk, DrawnPaper, SavedFile } from '../services/desk.ts'
import type { AnswerFiles } from '../services/eligibility/answer-source.ts'
import type { PriceFiles } from '../services/prices/price-source.ts'
import { type TryOther, tryApprovalPin } from '../vault/approval-pin.ts'
import type { ClinicPlaces } from './clinic/clinic-places.ts'
import { localMoment, newId, now, today } from './clock.ts'
import { copyForAWhile } from './copy-for-a-while.ts'
import { chooseFolder } from './folder-dialog.ts'
import { printByViewer } from './print-by-viewer.ts'
import { saveInFolder } from './save-in-folder.ts'
import { printersOf, sendToPrinter } from './send-to-printer.ts'
import type { PageParts } from './window/page-preferences.ts'
import type { WorkerRoom } from './workers.ts'

export const WORKSTATION = 'W1'

const PAPER_LIMIT_MS = 60_000

export interface DeskParts {
  readonly places: ClinicPlaces
  readonly papers: WorkerRoom
  readonly priceFiles: PriceFiles
  readonly answerFiles: AnswerFiles
  readonly window: () => BrowserWindow | null
  /** Every paper of a sample clinic says across its pages that it is one. */
  readonly isSample?: boolean
  /** What the unseen page may that draws papers for a printer. */
  readonly page: PageParts
  /** Makes a try under the throttle of the sign-in. */
  readonly tryOther: TryOther
  /** Makes a proven copy of what was done since the last one; the code of what stood in the way, or null. */
  readonly backUpFirst?: (isGone?: () => boolean) => Promise<string | null>
  /** The same whether something was done or not, with the newest end of the ledger in it. */
  readonly backUpNow?: () => Promise<string | null>
  /** Where the chains ended when proven backups were made. */
  readonly chainAnchors?: () => readonly ChainHeads[]
}

/** What services are given of the world: clock, ids, drawing, dialogs. */
export function deskOf(parts: DeskParts, store: OpenStore): Desk {
  return {
    store,
    workstation: WORKSTATION,
    now,
    today,
    newId,
    drawPaper: async (model, marks) => {
      const content = {
        model,
        marks: { ...marks, madeAt: localMoment(marks.madeAt), isSample: parts.isSample === true },
      }
      return (await parts.papers.run(content, PAPER_LIMIT_MS)) as DrawnPaper
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...(parts.chainAnchors === undefined ? {} : { chainAnchors: parts.chainAnchors }),
    ...(parts.backUpFirst === undefined ? {} : { backUpFirst: parts.backUpFirst }),
    ...(parts.backUpNow === undefined ? {} : { backUpNow: parts.backUpNow }),
    priceFiles: parts.priceFiles,
    answerFiles: parts.answerFiles,
    tellProgress: (task, done, total) => parts.window()?.webContents.send('progress', { task, done, total }),
    saveFile: (suggestedName, bytes) => saveChosenPlace(parts, suggestedName, bytes),
    chooseFolder: (title) => chooseFolder(parts.window(), title),
    saveInFolder: (folder, name, bytes) => saveInFolder({ folder, name, bytes }, [parts.places.folder]),
    tryApprovalPin: (personId, pin) => tryApprovalPin(store.reader, personId, pin, parts.tryOther),
    copyText: (text) => copyForAWhile(clipboard, text),
    printFile: (file, title) => printByViewer(parts.places.temporaryFolder, file, title),
    printers: () => printersOf(parts),
    sendToPrinter: (job) => sendToPrinter({ ...parts, temporaryFolder: parts.places.temporaryFolder }, job),
  }
}

/** The kinds of files that are saved: a paper, a table, a scanned page as it was dropped. */
const ENDINGS = [
  ['pdf', 'PDF'],
  ['csv', 'Comma-separated text'],
  ['png', 'PNG picture'],
  ['jpg', 'JPEG picture'],
] as const

async function saveChosenPlace(parts: DeskParts, suggestedName: string, bytes: Uint8Array): Promise<SavedFile> {
  const [ending, name] = ENDINGS.find(([known]) => suggestedName.toLowerCase().endsWith(`.${known}`)) ?? ENDINGS[0]
  const options = {
    title: ending === 'csv' ? 'Save table' : 'Save paper',
    defaultPath: safeFileName(suggestedName.replace(/\.(pdf|csv|png|jpg)$/i, ''), ending),
    filters: [{ name, extensions: [ending] }],
  }
  const window = parts.window()
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || filePath === '') return { kind: 'cancelled' }
  try {
    const saved = saveWhole({ path: filePath, content: bytes, mayReplace: true, ownFolders: [parts.places.folder] })
    return saved.ok ? { kind: 'saved', fileName: basename(filePath) } : { kind: 'readOnly', reason: saved.reason }
  } catch (error) {
    const fault = storeFault(error)
    if (fault === null) throw error
    return { kind: 'readOnly', reason: fault }
  }
}
