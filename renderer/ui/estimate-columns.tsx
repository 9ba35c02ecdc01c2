import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateRow } from '../../shared/model/estimate.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { listDay } from '../../shared/text/screens-days.ts'
import { estimateStateWord, estimateTitle, recordHeads, visitWord } from '../../shared/text/screens-records.ts'
import { Code, Muted, Strong } from './cells.tsx'
import { FigureAmount } from './figure-amount.tsx'
import type { ListColumn } from './list-column.ts'
import { NOTHING_SHOWN, type Shown, shownCents } from './shown.ts'
import { StatePill } from './state-pill.tsx'

export interface EstimateColumnsFor {
  readonly today: PlainDate
  /** The calendar day of a stored moment, where this workstation stands. */
  readonly dayOfIso: (iso: string) => PlainDate
  /** False where all estimates are of one person. */
  readonly withPatient: boolean
}

/** The columns of a list of estimates. */
export function estimateColumns({
  today,
  dayOfIso,
  withPatient,
}: EstimateColumnsFor): readonly ListColumn<EstimateRow>[] {
  return [
    { id: 'number', head: recordHeads.number, width: '122px', cell: (row) => <Code>{row.number}</Code> },
    ...(withPatient ? [patientColumn] : []),
    {
      id: 'title',
      head: recordHeads.title,
      width: 'minmax(140px, 1.4fr)',
      cell: (row) => <Strong>{estimateTitle(row.title)}</Strong>,
      sortBy: (row) => row.title,
    },
    {
      id: 'state',
      head: recordHeads.state,
      width: '92px',
      cell: (row) => {
        const { words, tone } = estimateStateWord(row.state, row.version)
        return <StatePill tone={tone}>{words}</StatePill>
      },
      sortBy: (row) => row.state,
    },
    {
      id: 'visit',
      head: recordHeads.visit,
      width: '98px',
      cell: (row) => visitWord(row.serviceOn, today),
      sortBy: (row) => row.serviceOn ?? '',
    },
    { id: 'route', head: recordHeads.route, width: 'minmax(100px, 0.8fr)', cell: (row) => row.chosenRouteName },
    {
      id: 'owes',
      head: recordHeads.owes,
      width: '100px',
      align: 'right',
      cell: (row) => <FigureAmount at="cell" of={owesShown(row)} />,
      sortBy: (row) => row.patientOwesCents ?? -1,
      sumOf: owesSum,
    },
    {
      id: 'changed',
      head: recordHeads.changed,
      width: '84px',
      cell: (row) => <Muted>{listDay(dayOfIso(row.changedAt), today)}</Muted>,
      sortBy: (row) => row.changedAt,
    },
  ]
}

const patientColumn: ListColumn<EstimateRow> = {
  id: 'patient',
  head: recordHeads.patient,
  width: 'minmax(120px, 1fr)',
  cell: (row) => <Strong>{row.patientName}</Strong>,
  sortBy: (row) => row.patientName,
}

function owesSum({ chosenRouteName, patientOwesCents }: EstimateRow): Cents | null | undefined {
  if (chosenRouteName === '') return undefined
  return patientOwesCents === null ? null : cents(patientOwesCents)
}

/** Before a column is chosen there is no amount by nature; after it a missing one is unknown. */
export function owesShown(row: EstimateRow): Shown {
  if (row.chosenRouteName === '') return NOTHING_SHOWN
  return shownCents(row.patientOwesCents === null ? null : cents(row.patientOwesCents))
}
