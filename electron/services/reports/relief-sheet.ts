import type { ReliefStep } from '../../../shared/contract/report-answers.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import { approvedIn } from '../../../shared/engine/assistance/relief.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { reliefWords as heads, reliefSentence, reliefStepName } from '../../../shared/text/screens-relief.ts'
import type { Desk } from '../desk.ts'
import { relief } from './relief.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

const words = (text: string): ReportCell => ({ kind: 'words', words: text })

/** Steps, people and amounts on paper. Where one amount of a step is not known, its sum is a word. */
export function reliefSheet(desk: Desk, from: PlainDate, to: PlainDate): Body {
  const { steps, forgiven, asked } = relief(desk, from, to)
  return {
    sentence: reliefSentence(steps.length, forgiven, asked, approvedIn(steps)),
    notes: [heads.note],
    columns: [
      [heads.part, 'words'],
      [heads.step, 'words'],
      [heads.cases, 'count'],
      [heads.people, 'count'],
      [heads.amount, 'money'],
    ],
    rows: steps.map((step) => [
      words(heads.parts[step.part]),
      words(reliefStepName(step.part, step.step)),
      words(String(step.cases)),
      words(String(step.people)),
      sumCell(step),
    ]),
    totals: [],
    empty: heads.empty,
  }
}

function sumCell({ amount, unknown }: ReliefStep): ReportCell {
  if (unknown > 0) return { kind: 'amount', figure: unknownFigure('relief.amount') }
  return amount === null ? { kind: 'none' } : { kind: 'amount', figure: knownFigure('relief.amount', amount) }
}

/** Everything that is in the steps, as a table; what has no amount, or one that nobody knows, is an empty cell. */
export function reliefCells(desk: Desk, from: PlainDate, to: PlainDate): readonly (readonly OutgoingCell[])[] {
  const rows = relief(desk, from, to).steps.flatMap(({ part, step, lines }) =>
    lines.map(({ on, patientName, number, amount }) => [
      heads.parts[part],
      reliefStepName(part, step),
      on,
      patientName,
      number === '' ? null : number,
      typeof amount === 'string' ? null : Number(plainAmount(amount)),
    ]),
  )
  return [[heads.part, heads.step, heads.on, heads.patient, heads.record, heads.amount], ...rows]
}
