import * as stationery from '../../../db/repositories/stationery.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { storedPaper } from '../stored-paper.ts'
import { addEvent } from './paper-life.ts'
import { printSheets } from './printing.ts'

/**
 * Writes the stored copy for the chart, named by the clinic's rule, and records that the chart has it. It goes into the
 * folder that the clinic chose; where there is none, somebody is asked.
 */
export async function chartPaper(
  desk: Desk,
  { documentId }: Received<'paper.chart'>,
  caller: Caller,
): Promise<Answer<{ readonly fileName: string }>> {
  const stored = storedPaper(desk, { documentId, copy: true })
  if (stored === null) return refused('NOT_FOUND')
  const { reader } = desk.store
  const name = `${chartName(stationery.get(reader).nameRule, stored.paper)}.pdf`
  const folder = stationery.chartFolder(reader)
  const saved = folder === '' ? await desk.saveFile(name, stored.bytes) : desk.saveInFolder(folder, name, stored.bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  const { fileName } = saved
  desk.store.writer.transaction((tx) => {
    const words = { how: 'file', recipient: '', note: fileName, happenedOn: desk.today() }
    addEvent(desk, tx, caller, { paperId: documentId, kind: 'charted', ...words })
    recordAct(desk, tx, caller, { action: 'paper.chart', kind: 'paper', id: documentId, after: { face: 'copy' } })
  })
  return done({ fileName })
}

/** A file's name by the rule; it never holds a person's name. What a file name cannot hold becomes a dash. */
export function chartName(rule: string, paper: Paper): string {
  const parts: Readonly<Record<string, string>> = {
    number: paper.number,
    version: String(paper.version),
    kind: paper.kind,
    language: paper.language,
    day: paper.issuedAt.slice(0, 10),
  }
  const name = rule.replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole)
  return name.replace(/[\\/:*?"<>|]/g, '-').trim() || paper.number
}

/**
 * Prints several stored papers as one job: the letters of a day, or original and copy of a paper. Nothing is printed
 * when one of them is not found; the trail keeps each face, the print queue what no printer took.
 */
export async function printMany(
  desk: Desk,
  { documentIds, faces }: Received<'paper.printMany'>,
  caller: Caller,
): Promise<Answer<{ readonly printed: number }>> {
  const sheets = documentIds.flatMap((documentId) =>
    faces.map((face) => ({ face, stored: storedPaper(desk, { documentId, copy: face === 'copy' }) })),
  )
  const found = sheets.flatMap(({ face, stored }) => (stored === null ? [] : [{ face, ...stored }]))
  const [first] = found
  if (first === undefined || found.length < sheets.length) return refused('NOT_FOUND')
  const name = documentIds.length > 1 ? `${printCentreWords.letters} ${desk.today()}` : first.paper.title
  const run = { sheets: found, title: `${name} ${first.paper.number}`, action: 'paper.printMany' } as const
  const printed = await printSheets(desk, run, caller)
  return printed.ok ? done({ printed: documentIds.length }) : printed
}
