import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { stepWord, todayWords, whenWords } from '../../../shared/text/screens-today.ts'
import { whatOf } from '../../lib/work-words.ts'
import { Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'

/** When, how far, what, how much, whose, and what to do next. */
export function nextStepColumns(today: PlainDate): readonly ListColumn<WorkRow>[] {
  const { heads } = todayWords
  return [
    { id: 'when', head: heads.when, width: '84px', cell: (row) => listDay(row.on, today), sortBy: (row) => row.on },
    {
      id: 'far',
      head: patientWords.howFar,
      width: '120px',
      cell: (row) => <Muted>{whenWords(row.group, row.days)}</Muted>,
    },
    { id: 'what', head: heads.what, width: 'minmax(180px, 1.6fr)', cell: (row) => <Strong>{whatOf(row.what)}</Strong> },
    {
      id: 'amount',
      head: heads.amount,
      width: '110px',
      align: 'right',
      cell: ({ amount }) =>
        amount === null ? null : <FigureAmount at="cell" of={{ kind: 'amount', value: amount }} />,
      sortBy: ({ amount }) => amount ?? -1,
    },
    { id: 'owner', head: heads.owner, width: '120px', cell: ({ owner }) => owner?.name ?? '' },
    { id: 'step', head: heads.step, width: '150px', cell: ({ nextStep }) => stepWord(nextStep) },
  ]
}
