import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanRow } from '../../../shared/model/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { planStateWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { NOTHING_SHOWN } from '../../ui/shown.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { Code } from './cells.tsx'
import { SectionList } from './section-list.tsx'

export interface PlansSectionProps {
  readonly plans: readonly PlanRow[]
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** The payment plans of a person. */
export function PlansSection({ plans, isEmbedded = false }: PlansSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      isEmbedded={isEmbedded}
      label={sectionWords.plans}
      columns={planColumns(useToday())}
      rows={plans}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'plan', planId: row.id })}
      empty={patientWords.noPlan}
    />
  )
}

function planColumns(today: PlainDate): readonly ListColumn<PlanRow>[] {
  return [
    { id: 'number', head: recordHeads.number, width: 'minmax(140px, 1fr)', cell: (row) => <Code>{row.number}</Code> },
    {
      id: 'state',
      head: recordHeads.state,
      width: '150px',
      cell: (row) => {
        const { words, tone } = planStateWord(row.state, row.daysLate)
        return <StatePill tone={tone}>{words}</StatePill>
      },
    },
    amount('total', recordHeads.total, (row) => row.financed),
    amount('paid', recordHeads.paid, (row) => row.paid),
    amount('left', recordHeads.left, (row) => row.left),
    {
      id: 'next',
      head: recordHeads.next,
      width: '110px',
      cell: (row) => (row.nextDueOn === null ? '' : listDay(row.nextDueOn, today)),
      sortBy: (row) => row.nextDueOn ?? '',
    },
    {
      ...amount('late', recordHeads.late, (row) => row.late),
      cell: (row) => (
        <FigureAmount at="cell" of={row.late === 0 ? NOTHING_SHOWN : { kind: 'amount', value: row.late }} />
      ),
    },
  ]
}

function amount(id: string, head: string, amountOf: (row: PlanRow) => Cents): ListColumn<PlanRow> {
  return {
    id,
    head,
    width: '110px',
    align: 'right',
    cell: (row) => <FigureAmount at="cell" of={{ kind: 'amount', value: amountOf(row) }} />,
    sortBy: amountOf,
  }
}
