import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { activitySentence, activityWords as heads, sumOfPeople } from '../../../shared/text/screens-activity.ts'
import type { Desk } from '../desk.ts'
import { activity } from './activity.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

const words = (text: string): ReportCell => ({ kind: 'words', words: text })

/** Who did how much, on paper. */
export function activitySheet(desk: Desk, from: PlainDate, to: PlainDate): Body {
  const { people } = activity(desk, from, to)
  const all = sumOfPeople(people)
  return {
    sentence: activitySentence(people),
    notes: [heads.note],
    columns: [
      [heads.person, 'words'],
      [heads.estimates, 'count'],
      [heads.plans, 'count'],
      [heads.calls, 'count'],
    ],
    rows: people.map(({ name, estimates, plans, calls }) => [
      { kind: 'typed', field: 'person', text: name },
      ...[estimates, plans, calls].map((count) => words(String(count))),
    ]),
    totals: [words(heads.total), ...[all.estimates, all.plans, all.calls].map((count) => words(String(count)))],
    empty: heads.empty,
  }
}

/** The same as a table. */
export function activityCells(desk: Desk, from: PlainDate, to: PlainDate): readonly (readonly OutgoingCell[])[] {
  const rows = activity(desk, from, to).people.map(({ name, estimates, plans, calls }) => {
    return [name, estimates, plans, calls]
  })
  return [[heads.person, heads.estimates, heads.plans, heads.calls], ...rows]
}
