import * as printQueue from '../../../db/repositories/print-queue.ts'
import type { Caller, Given, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { mayHaveTwoSides, type PrintChoice, type PrintFault, type QueuedFace } from '../../../shared/model/printing.ts'
import { printingWords } from '../../../shared/text/screens-printing.ts'
import type { Desk, PrintJob } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

/** A stored file of a paper, or the page that somebody signed, on its way to a printer. */
export interface StoredSheet {
  readonly face: QueuedFace
  /** The event of a signed page; a file as issued has none. */
  readonly eventId?: string
  readonly paper: Paper
  readonly bytes: Uint8Array
}

/** What is printed together, and how the trail names it. */
export interface PrintRun {
  readonly sheets: readonly StoredSheet[]
  readonly title: string
  readonly action: 'paper.print' | 'paper.printMany' | 'paper.printSigned' | 'printQueue.retry'
}

/**
 * Prints stored papers, one job for each printer that is chosen for their kinds; those without one go to the computer's
 * own viewer. What a printer does not take is kept in the queue, and the answer says so; the trail keeps what went.
 */
export async function printSheets(desk: Desk, run: PrintRun, caller: Caller): Promise<Answer<null>> {
  const faults: PrintFault[] = []
  for (const { choice, sheets } of jobsOf(desk, run.sheets)) {
    const files = sheets.map(({ bytes }) => bytes)
    const outcome = await desk.sendToPrinter({ files, title: run.title, ...howToPrint(choice) })
    if (outcome !== 'printed') faults.push(outcome)
    keepOutcome(desk, caller, { action: run.action, sheets, printer: choice.printer, outcome })
  }
  const [fault] = faults
  if (fault === undefined) return done(null)
  return refused('NOT_PRINTED', { fault: printingWords.faults[fault] })
}

interface JobOutcome {
  readonly action: PrintRun['action']
  readonly sheets: readonly StoredSheet[]
  readonly printer: string
  readonly outcome: 'printed' | PrintFault
}

function keepOutcome(desk: Desk, caller: Caller, { action, sheets, printer, outcome }: JobOutcome): void {
  const by = { at: desk.now(), person: signedIn(caller).id }
  desk.store.writer.transaction((tx) => {
    for (const { face, eventId = '', paper } of sheets) {
      const documentId = paper.id
      if (outcome === 'printed') {
        printQueue.remove(tx, { documentId, face, eventId })
        recordAct(desk, tx, caller, { action, kind: 'paper', id: documentId, after: { face } })
      } else printQueue.add(tx, { documentId, face, eventId, printer, fault: outcome }, by)
    }
  })
}

interface Job {
  readonly choice: PrintChoice
  readonly sheets: readonly StoredSheet[]
}

/** The sheets that go to one printer in one way, in the order in which each way comes first. */
function jobsOf(desk: Desk, sheets: readonly StoredSheet[]): readonly Job[] {
  const jobs = new Map<string, { readonly choice: PrintChoice; readonly sheets: StoredSheet[] }>()
  for (const sheet of sheets) {
    const choice = printQueue.choiceFor(desk.store.reader, sheet.paper.kind)
    const key = [choice.sides, choice.copies, choice.printer].join(' ')
    const job = jobs.get(key)
    if (job === undefined) jobs.set(key, { choice, sheets: [sheet] })
    else job.sheets.push(sheet)
  }
  return [...jobs.values()]
}

/** A choice as a job says it: the viewer is no printer. */
function howToPrint({ printer, sides, copies }: PrintChoice): Omit<PrintJob, 'files' | 'title'> {
  return { printer: printer === '' ? null : printer, sides, copies }
}

/** The printers of this computer, and which was chosen for which kind of paper. */
export async function listPrinters(desk: Desk): Promise<Answer<Given<'printer.list'>>> {
  return done({ printers: await desk.printers(), chosen: printQueue.listChosen(desk.store.reader) })
}

/** Remembers how a kind of paper is printed; receipts and blank forms stay on one side. */
export function choosePrinter(desk: Desk, request: Received<'printer.choose'>, caller: Caller): Answer<null> {
  const { kind, printer, copies } = request
  const sides = mayHaveTwoSides(kind) ? request.sides : 'one'
  desk.store.writer.transaction((tx) => {
    printQueue.choose(tx, { kind, printer, sides, copies })
    const after = { printer, sides, copies }
    recordAct(desk, tx, caller, { action: 'printer.choose', kind: 'clinic', id: kind, after })
  })
  return done(null)
}
