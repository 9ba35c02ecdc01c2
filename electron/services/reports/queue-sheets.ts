import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import {
  qualityLines,
  qualitySentence,
  queueSentence,
  queueWords,
  waitingWords,
} from '../../../shared/text/screens-quality.ts'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import type { Desk } from '../desk.ts'
import { complianceQueue } from './compliance.ts'
import { qualityOfPlans } from './quality.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>
type Cells = readonly (readonly OutgoingCell[])[]

const words = (text: string): ReportCell => ({ kind: 'words', words: text })
const { heads } = reportWords

/** What the law waits for, on paper. */
export function complianceSheet(desk: Desk): Body {
  const lines = complianceQueue(desk)
  const due = lines.filter(({ on }) => on <= desk.today()).length
  return {
    sentence: queueSentence(lines.length, due),
    notes: [queueWords.note],
    columns: [
      [heads.plan, 'words'],
      [queueWords.what, 'words'],
      [queueWords.due, 'words'],
    ],
    rows: lines.map(({ planNumber, patientName, what, on }) => [
      { kind: 'typed', field: 'plan', text: `${planNumber} ${patientName}`.trim() },
      words(waitingWords(what)),
      words(fullDay(on)),
    ]),
    totals: [],
    empty: queueWords.empty,
  }
}

/** How good plans are, on paper. */
export function qualitySheet(desk: Desk): Body {
  const quality = qualityOfPlans(desk)
  return {
    sentence: qualitySentence(quality),
    notes: [queueWords.span(quality.since, quality.asOf)],
    columns: [
      [queueWords.measure, 'words'],
      [queueWords.value, 'words'],
      [queueWords.made, 'words'],
    ],
    rows: qualityLines(quality).map(({ measure, value, made }) => [words(measure), words(value), words(made)]),
    totals: [],
    empty: queueWords.noPlans,
  }
}

/** What the law waits for, as a table. */
export function complianceCells(desk: Desk): Cells {
  const rows = complianceQueue(desk).map(({ planNumber, patientName, what, on }) => {
    return [planNumber, patientName, waitingWords(what), on]
  })
  return [[heads.plan, heads.patient, queueWords.what, queueWords.due], ...rows]
}

/** How good plans are, as a table: each figure with what it is made of. */
export function qualityCells(desk: Desk): Cells {
  const rows = qualityLines(qualityOfPlans(desk)).map(({ measure, value, made }) => [measure, value, made])
  return [[queueWords.measure, queueWords.value, queueWords.made], ...rows]
}
