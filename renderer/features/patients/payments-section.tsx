import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanRow, Receipt } from '../../../shared/model/plan.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { recordHeads } from '../../../shared/text/screens-records.ts'
import { methodWord } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { NOTHING_SHOWN } from '../../ui/shown.ts'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { SectionList } from './section-list.tsx'

export interface PaymentsSectionProps {
  readonly receipts: readonly Receipt[]
  readonly plans: readonly PlanRow[]
}

/** All that a person has paid, the newest first; Enter opens the plan on which it was posted. */
export function PaymentsSection({ receipts, plans }: PaymentsSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      label={sectionWords.payments}
      columns={paymentColumns(useToday(), new Map(plans.map(({ id, number }) => [id, number])))}
      rows={receipts}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'plan', planId: row.planId })}
      empty={patientWords.noPayment}
    />
  )
}

function paymentColumns(today: PlainDate, planNumbers: ReadonlyMap<string, string>): readonly ListColumn<Receipt>[] {
  const heads = recordHeads
  return [
    {
      id: 'received',
      head: heads.received,
      width: '110px',
      cell: (row) => listDay(row.receivedOn, today),
      sortBy: (row) => row.receivedOn,
    },
    { id: 'receipt', head: heads.receipt, width: '140px', cell: (row) => <Code>{row.number}</Code> },
    {
      id: 'plan',
      head: heads.onPlan,
      width: '140px',
      cell: (row) => <Code>{planNumbers.get(row.planId) ?? ''}</Code>,
      sortBy: (row) => planNumbers.get(row.planId) ?? '',
    },
    {
      id: 'method',
      head: heads.method,
      width: 'minmax(120px, 1fr)',
      cell: ({ method, reference }) => [methodWord(method), reference].filter((part) => part !== '').join(', '),
    },
    { id: 'by', head: heads.postedBy, width: 'minmax(120px, 1fr)', cell: (row) => row.postedBy },
    {
      id: 'state',
      head: heads.state,
      width: '150px',
      cell: ({ reversed }) =>
        reversed === null ? (
          <StatePill tone="ok">{patientWords.paid}</StatePill>
        ) : (
          <StatePill tone="line">{patientWords.reversed(listDay(reversed.on, today))}</StatePill>
        ),
    },
    moneyColumn('waits', patientWords.waits, ({ unapplied }) => unapplied),
    moneyColumn('amount', heads.total, ({ amount }) => amount),
  ]
}

/** An amount of a receipt; money that does not wait is a dash. */
function moneyColumn(id: string, head: string, of: (row: Receipt) => Receipt['amount']): ListColumn<Receipt> {
  return {
    id,
    head,
    width: '110px',
    align: 'right',
    cell: (row) => (
      <FigureAmount
        at="cell"
        of={id === 'waits' && of(row) === 0 ? NOTHING_SHOWN : { kind: 'amount', value: of(row) }}
      />
    ),
    sortBy: of,
    sumOf: (row) => (row.reversed === null ? of(row) : undefined),
  }
}
