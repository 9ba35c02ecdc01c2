import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import { missOf } from '../../../shared/engine/compare/accuracy.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import {
  accuracySentence,
  causesWords,
  closeWords,
  estimateNumber,
  accuracyWords as heads,
  missWords,
} from '../../../shared/text/screens-accuracy.ts'
import type { Desk } from '../desk.ts'
import { estimateAccuracy } from './accuracy.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

const words = (text: string): ReportCell => ({ kind: 'words', words: text })

/** Expected and real of each estimate on paper. An amount that nobody knows is a word, never a zero. */
export function accuracySheet(desk: Desk, from: PlainDate, to: PlainDate): Body {
  const report = estimateAccuracy(desk, from, to)
  return {
    sentence: accuracySentence(report),
    notes: [closeWords(report)],
    columns: [
      [heads.estimate, 'words'],
      [heads.expected, 'money'],
      [heads.real, 'money'],
      [heads.difference, 'words'],
      [heads.cause, 'words'],
    ],
    rows: report.lines.map((line) => [
      { kind: 'typed', field: 'estimate', text: `${estimateNumber(line.number, line.version)} ${line.patientName}` },
      money('accuracy.expected', line.expected),
      money('accuracy.real', line.real),
      words(missWords(missOf(line))),
      words(causesWords(line.causes, missOf(line))),
    ]),
    totals: [],
    empty: heads.empty,
  }
}

/** The same as a table; an amount that nobody knows is an empty cell. */
export function accuracyCells(desk: Desk, from: PlainDate, to: PlainDate): readonly (readonly OutgoingCell[])[] {
  const rows = estimateAccuracy(desk, from, to).lines.map((line) => {
    const miss = missOf(line)
    return [
      estimateNumber(line.number, line.version),
      line.patientName,
      line.title,
      dollars(line.expected),
      dollars(line.real),
      dollars(miss === null ? null : cents(miss)),
      causesWords(line.causes, miss),
    ]
  })
  return [
    [heads.estimate, heads.patient, heads.service, heads.expected, heads.real, heads.difference, heads.cause],
    ...rows,
  ]
}

function money(id: string, amount: Cents | null): ReportCell {
  return { kind: 'amount', figure: amount === null ? unknownFigure(id) : knownFigure(id, amount) }
}

function dollars(amount: Cents | null): number | null {
  return amount === null ? null : Number(plainAmount(amount))
}
