import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { planBoardWords } from '../../../shared/text/plan-board.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { planStateWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { NOTHING_SHOWN } from '../../ui/shown.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import styles from './plans.module.css'

type Column = ListColumn<PlanBoardRow>

/** The columns of the plans board on a day; whose a plan is only where one of them was given to somebody. */
export function boardColumns(today: PlainDate, showsOwners: boolean): readonly Column[] {
  const day = (on: PlainDate | null) => (on === null ? '' : listDay(on, today))
  return [
    {
      id: 'number',
      head: recordHeads.number,
      width: '96px',
      cell: ({ number }) => <Code>{number}</Code>,
      sortBy: ({ number }) => number,
    },
    {
      id: 'patient',
      head: recordHeads.patient,
      width: 'minmax(112px, 1.4fr)',
      cell: ({ patientName }) => <Strong>{patientName}</Strong>,
      sortBy: ({ patientName }) => patientName,
    },
    {
      id: 'guarantor',
      head: planBoardWords.guarantor,
      width: 'minmax(92px, 1fr)',
      cell: ({ guarantorName, patientName }) => (
        <Muted>{guarantorName === patientName ? NOTHING_BY_NATURE : guarantorName}</Muted>
      ),
      sortBy: ({ guarantorName }) => guarantorName,
    },
    summed(
      amountColumn('total', recordHeads.total, ({ financed }) => financed),
      ({ financed }) => financed,
    ),
    amountColumn('each', planBoardWords.each, ({ nextAmount }) => nextAmount),
    paidColumn,
    {
      id: 'next',
      head: recordHeads.next,
      width: '64px',
      cell: ({ nextDueOn }) => day(nextDueOn),
      sortBy: ({ nextDueOn }) => nextDueOn ?? '',
    },
    stateColumn,
    summed(
      amountColumn('late', recordHeads.late, ({ late }) => (late === 0 ? null : late)),
      ({ late }) => late,
    ),
    {
      id: 'contact',
      head: planBoardWords.contact,
      width: '72px',
      cell: ({ lastContactOn }) => <Muted>{day(lastContactOn) || planBoardWords.never}</Muted>,
      sortBy: ({ lastContactOn }) => lastContactOn ?? '',
    },
    ...(showsOwners ? [ownerColumn] : []),
  ]
}

/** The patient pays: there is nobody else by nature. */
const NOTHING_BY_NATURE = '–'

const ownerColumn: Column = {
  id: 'owner',
  head: planBoardWords.owner,
  width: '88px',
  cell: ({ ownerName }) => <Muted>{ownerName ?? NOTHING_BY_NATURE}</Muted>,
  sortBy: ({ ownerName }) => ownerName ?? '',
}

const stateColumn: Column = {
  id: 'state',
  head: recordHeads.state,
  width: '122px',
  cell(row) {
    if (row.overPlanned !== null) return <StatePill tone="warn">{planBoardWords.overPlanned}</StatePill>
    const { words, tone } = planStateWord(row)
    return <StatePill tone={tone}>{words}</StatePill>
  },
  sortBy: ({ state, daysLate }) => (state === 'active' ? daysLate + 1 : 0),
}

/** How much is in: the words for reading aloud, the bar for the eye. */
const paidColumn: Column = {
  id: 'paid',
  head: recordHeads.paid,
  width: '56px',
  cell: ({ paid, financed }) => (
    <span className={styles.paid}>
      <span className="sr-only">{planBoardWords.paidOf(paid, financed)}</span>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${shareOf(paid, financed)}%` }} />
      </span>
    </span>
  ),
  sortBy: ({ paid, financed }) => shareOf(paid, financed),
}

function shareOf(paid: Cents, financed: Cents): number {
  return financed === 0 ? 100 : Math.min(100, Math.round((paid / financed) * 1_000) / 10)
}

/** With the amount that picked plans come to. */
function summed(column: Column, sumOf: (row: PlanBoardRow) => Cents): Column {
  return { ...column, sumOf }
}

/** An amount of a plan; where there is none a dash stands, so that what is late stands out. */
function amountColumn(id: string, head: string, amountOf: (row: PlanBoardRow) => Cents | null): Column {
  return {
    id,
    head,
    width: '88px',
    align: 'right',
    cell(row) {
      const value = amountOf(row)
      return <FigureAmount at="cell" of={value === null ? NOTHING_SHOWN : { kind: 'amount', value }} />
    },
    sortBy: (row) => amountOf(row) ?? -1,
  }
}
