import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PlanRow } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'
import { listDay } from '../../shared/text/screens-days.ts'
import { planStateWord, recordHeads } from '../../shared/text/screens-records.ts'
import { Code, Strong } from './cells.tsx'
import { FigureAmount } from './figure-amount.tsx'
import type { ListColumn } from './list-column.ts'
import { NOTHING_SHOWN } from './shown.ts'
import { StatePill } from './state-pill.tsx'

export interface PlanColumnsFor {
  readonly today: PlainDate
  /** False where all plans are of one person. */
  readonly withPatient: boolean
}

/** The columns of a list of payment plans. */
export function planColumns({ today, withPatient }: PlanColumnsFor): readonly ListColumn<PlanRow>[] {
  return [
    {
      id: 'number',
      head: recordHeads.number,
      width: withPatient ? '126px' : 'minmax(126px, 1fr)',
      cell: (row) => <Code>{row.number}</Code>,
      sortBy: (row) => row.number,
    },
    ...(withPatient ? [patientColumn] : []),
    {
      id: 'state',
      head: recordHeads.state,
      width: '146px',
      cell: (row) => {
        const { words, tone } = planStateWord(row)
        return <StatePill tone={tone}>{words}</StatePill>
      },
      sortBy: (row) => (row.state === 'active' ? row.daysLate + 1 : 0),
    },
    amountColumn('total', recordHeads.total, (row) => row.financed),
    amountColumn('paid', recordHeads.paid, (row) => row.paid),
    amountColumn('left', recordHeads.left, (row) => row.left),
    {
      id: 'next',
      head: recordHeads.next,
      width: '96px',
      cell: (row) => (row.nextDueOn === null ? '' : listDay(row.nextDueOn, today)),
      sortBy: (row) => row.nextDueOn ?? '',
    },
    amountColumn('late', recordHeads.late, (row) => row.late),
  ]
}

const patientColumn: ListColumn<PlanRow> = {
  id: 'patient',
  head: recordHeads.patient,
  width: 'minmax(120px, 1fr)',
  cell: (row) => <Strong>{row.patientName}</Strong>,
  sortBy: (row) => row.patientName,
}

/** An amount of a plan; nothing late is a dash, so that what is late stands out. */
function amountColumn(id: string, head: string, amountOf: (row: PlanRow) => Cents): ListColumn<PlanRow> {
  return {
    id,
    head,
    width: '102px',
    align: 'right',
    cell: (row) => {
      const value = amountOf(row)
      return <FigureAmount at="cell" of={id === 'late' && value === 0 ? NOTHING_SHOWN : { kind: 'amount', value }} />
    },
    sortBy: amountOf,
    sumOf: amountOf,
  }
}
