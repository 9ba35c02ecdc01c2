import * as clinics from '../../../db/repositories/clinic.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { type ReportCell, type ReportPaperInput, reportPaper } from '../../../shared/documents/report-paper.ts'
import { handoverGroups } from '../../../shared/model/tray.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { handoverWords } from '../../../shared/text/tray.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { paperOrigin } from '../paper-origin.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

type Request = Received<'tray.print'>

/**
 * Prints the handover sheet: each line with its group, its patient and room for the initials of who takes it. Nothing
 * is handed over by it. Source: user journeys, J11; screen S20.
 */
export async function printHandover(desk: Desk, request: Request, caller: Caller): Promise<Answer<null>> {
  const who = signedIn(caller)
  const { reader } = desk.store
  const to = request.toId === null ? null : people.find(reader, request.toId)
  if (request.toId !== null && to === null) return notPossible('handOverNobody')
  const card = cardNumberRefusal(Object.fromEntries(request.lines.map(({ title }, at) => [`line${at + 1}`, title])))
  if (card) return card
  const origin = paperOrigin(clinics.get(reader), {
    language: 'en',
    number: `H-${desk.today()}`,
    version: 1,
    issuedOn: desk.today(),
    preparedBy: who.name,
  })
  const paper = reportPaper({ ...origin, ...sheetOf(desk, request.lines, to?.name ?? null) })
  const drawn = await desk.drawPaper(paper, { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, `${handoverWords.title} ${desk.today()}`)
  const after = { lines: request.lines.length, to: to?.name ?? null }
  recordLook(desk, caller, { action: 'tray.print', kind: 'work', id: '', after })
  return done(null)
}

type Sheet = Omit<ReportPaperInput, keyof ReturnType<typeof paperOrigin>>

function sheetOf(desk: Desk, lines: Request['lines'], to: string | null): Sheet {
  const { columns } = handoverWords
  const sorted = handoverGroups.flatMap((group) => lines.filter((line) => line.group === group))
  return {
    title: handoverWords.title,
    beneath: fullDay(desk.today()),
    sentence: handoverWords.sheetSentence(lines.length, to),
    notes: [handoverWords.doneBefore],
    columns: [
      [columns.group, 'words'],
      [columns.patient, 'words'],
      [columns.title, 'words'],
      [columns.taken, 'words'],
    ],
    rows: sorted.map(({ group, patientName, title }): readonly ReportCell[] => [
      { kind: 'words', words: handoverWords.groups[group] },
      { kind: 'typed', field: 'patient', text: patientName },
      { kind: 'typed', field: 'line', text: title },
      { kind: 'words', words: '__________' },
    ]),
    totals: [],
    empty: handoverWords.sheetEmpty,
  }
}
