import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { EstimateRow } from '../../../shared/model/estimate.ts'
import { cents } from '../../../shared/money/cents.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { estimateStateWord, recordHeads, visitWord } from '../../../shared/text/screens-records.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { NOTHING_SHOWN, shownCents } from '../../ui/shown.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { Code, Muted } from './cells.tsx'
import { SectionList } from './section-list.tsx'

export interface EstimatesSectionProps {
  readonly estimates: readonly EstimateRow[]
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** The estimates of a person, latest first. */
export function EstimatesSection({ estimates, isEmbedded = false }: EstimatesSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      isEmbedded={isEmbedded}
      label={sectionWords.estimates}
      columns={estimateColumns(useToday())}
      rows={estimates}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'estimate', estimateId: row.id })}
      empty={patientWords.noEstimate}
    />
  )
}

/** What stands in the list: before a column is chosen there is no amount yet, so a dash. */
export function owesShown(row: EstimateRow) {
  if (row.chosenRouteName === '') return NOTHING_SHOWN
  return shownCents(row.patientOwesCents === null ? null : cents(row.patientOwesCents))
}

function estimateColumns(today: PlainDate): readonly ListColumn<EstimateRow>[] {
  return [
    { id: 'number', head: recordHeads.number, width: '130px', cell: (row) => <Code>{row.number}</Code> },
    { id: 'title', head: recordHeads.title, width: 'minmax(160px, 1.4fr)', cell: (row) => <b>{row.title}</b> },
    {
      id: 'state',
      head: recordHeads.state,
      width: '110px',
      cell: (row) => {
        const { words, tone } = estimateStateWord(row.state, row.version)
        return <StatePill tone={tone}>{words}</StatePill>
      },
    },
    {
      id: 'visit',
      head: recordHeads.visit,
      width: '110px',
      cell: (row) => visitWord(row.serviceOn, today),
      sortBy: (row) => row.serviceOn ?? '',
    },
    { id: 'route', head: recordHeads.route, width: 'minmax(110px, 1fr)', cell: (row) => row.chosenRouteName },
    {
      id: 'owes',
      head: recordHeads.owes,
      width: '110px',
      align: 'right',
      cell: (row) => <FigureAmount at="cell" of={owesShown(row)} />,
      sortBy: (row) => row.patientOwesCents ?? -1,
    },
    {
      id: 'changed',
      head: recordHeads.changed,
      width: '100px',
      cell: (row) => <Muted>{listDay(dayOfIso(row.changedAt), today)}</Muted>,
      sortBy: (row) => row.changedAt,
    },
  ]
}
