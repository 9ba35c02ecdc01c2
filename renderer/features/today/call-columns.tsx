import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ContactLine } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { callWords, outcomeWords, promiseStateWord } from '../../../shared/text/screens-today.ts'
import { Muted } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { StatePill } from '../../ui/state-pill.tsx'

/** The columns of a log of calls. */
export function callColumns(today: PlainDate): readonly ListColumn<ContactLine>[] {
  const { heads } = callWords
  return [
    { id: 'on', head: heads.on, width: '104px', cell: (line) => listDay(line.on, today) },
    { id: 'outcome', head: heads.outcome, width: '130px', cell: (line) => outcomeWords(line.outcome) },
    {
      id: 'promise',
      head: heads.promise,
      width: 'minmax(150px, 0.8fr)',
      cell: ({ promise }) => (promise === null ? '' : callWords.promised(promise.amount, promise.on, today)),
    },
    { id: 'state', head: heads.state, width: '120px', cell: ({ promise }) => stateOf(promise) },
    {
      id: 'note',
      head: heads.note,
      width: 'minmax(0, 1.6fr)',
      cell: ({ note, callAgainOn }) =>
        [note, callAgainOn === null ? '' : callWords.again2(callAgainOn, today)]
          .filter((part) => part !== '')
          .join(' · '),
    },
    { id: 'by', head: heads.by, width: '130px', cell: (line) => <Muted>{line.by}</Muted> },
  ]
}

function stateOf(promise: ContactLine['promise']) {
  if (promise === null) return null
  const { words, tone } = promiseStateWord(promise.state)
  return <StatePill tone={tone}>{words}</StatePill>
}
