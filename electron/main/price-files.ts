import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { UnreadableFile, WalkOrder } from '../../shared/interop/price-file.ts'
import type { PriceLook } from '../../shared/interop/price-look.ts'
import type { PricePiece } from '../../shared/interop/price-pieces.ts'
import { type SheetName, sheetOfFile } from '../../shared/text/screens-price-import.ts'
import type { OpenPriceFile, PriceFiles } from '../services/prices/price-source.ts'
import { newId } from './clock.ts'
import type { WorkerRoom } from './workers.ts'

/** So long one piece of a file may take. A whole file has no limit: it can be stopped. */
const PIECE_LIMIT_MS = 30_000

export interface PriceFileParts {
  /** The process in which files from outside are read; it has neither keys nor windows. */
  readonly files: WorkerRoom
  readonly window: () => BrowserWindow | null
  /** The app's own temporary folder: a file that was dropped lies there while it is read. */
  readonly folder: string
}

interface Begun {
  readonly bytes: number
  readonly writtenAt: number
}

/** The one price file that is open on this computer. The window never hears its path. */
export function priceFilesOf({ files, window, folder }: PriceFileParts): PriceFiles {
  let open: OpenPriceFile | null = null
  let given: string | null = null
  const run = (job: object): Promise<unknown> => files.run(job, PIECE_LIMIT_MS)
  const stop = async (): Promise<void> => {
    const wasOpen = open !== null
    open = null
    try {
      if (wasOpen) await run({ ask: 'end' })
    } finally {
      if (given !== null) rmSync(given, { force: true })
      given = null
    }
  }
  async function opened(path: string, fileName: string): Promise<OpenPriceFile> {
    const { look, bytes, sheet } = (await run({ ask: 'look', path })) as Looked
    const name = sheet ? sheetOfFile(fileName, sheet) : fileName
    open = openFile({ path, fileName: name, look, bytes, run, isOpen: (file) => open === file })
    return open
  }
  return {
    choose: async () => {
      await stop()
      const path = await chosenPath(window())
      if (path === null) return null
      return opened(path, basename(path))
    },
    give: async ({ fileName, bytes }) => {
      await stop()
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      given = join(folder, `price-list-${randomUUID()}`)
      writeFileSync(given, bytes, { mode: 0o600, flag: 'wx' })
      return opened(given, fileName)
    },
    opened: (id) => (open?.id === id ? open : null),
    stop,
  }
}

interface Looked {
  readonly bytes: number
  readonly look: PriceLook | UnreadableFile
  /** Of a workbook: which sheet is read. */
  readonly sheet?: SheetName | null
}

interface FileParts extends Omit<Looked, 'sheet'> {
  readonly path: string
  readonly fileName: string
  readonly run: (job: object) => Promise<unknown>
  readonly isOpen: (file: OpenPriceFile) => boolean
}

function openFile({ path, fileName, look, bytes, run, isOpen }: FileParts): OpenPriceFile {
  let first: Begun | null = null
  const file: OpenPriceFile = {
    id: newId(),
    fileName,
    bytes,
    look,
    begin: async (order: Omit<WalkOrder, 'take'>) => {
      const begun = (await run({ ask: 'begin', path, order })) as Begun
      first ??= begun
      return begun.bytes === bytes && begun.writtenAt === first.writtenAt
    },
    next: async () => {
      if (!isOpen(file)) return null
      const next = (await run({ ask: 'next' })) as { readonly piece: PricePiece; readonly done: number } | null
      return isOpen(file) ? next : null
    },
  }
  return file
}

async function chosenPath(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'Import prices',
    properties: ['openFile' as const],
    filters: [{ name: 'Price files and fee lists', extensions: ['csv', 'tsv', 'tab', 'txt', 'json', 'xlsx', 'xlsm'] }],
  }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return canceled ? null : (filePaths[0] ?? null)
}
