import type { ReactNode } from 'react'
import type { ReliefLine, ReliefStep } from '../../../shared/contract/report-answers.ts'
import { reliefSum } from '../../../shared/engine/assistance/relief.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { reliefStepName, reliefWords as words } from '../../../shared/text/screens-relief.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { InsideList } from './inside-list.tsx'
import { ReliefAmount } from './relief-amount.tsx'

export interface ReliefInsideProps {
  readonly step: ReliefStep
  readonly onBack: () => void
}

const COLUMNS: readonly ListColumn<ReliefLine>[] = [
  { id: 'on', head: words.on, width: '190px', cell: ({ on }) => fullDay(on) },
  {
    id: 'patient',
    head: words.patient,
    width: 'minmax(140px, 1fr)',
    cell: ({ patientName }) => <Strong>{patientName}</Strong>,
  },
  {
    id: 'record',
    head: words.record,
    width: 'minmax(140px, 0.6fr)',
    cell: ({ number }) => (number === '' ? <Muted>–</Muted> : <Code>{number}</Code>),
  },
  {
    id: 'amount',
    head: words.amount,
    width: '130px',
    align: 'right',
    cell: (line) => <ReliefAmount of={reliefSum([line])} />,
    sumOf: ({ amount }) => (amount === 'unknown' ? null : amount === 'none' ? undefined : amount),
  },
]

/** All that is in a step; Enter opens the record of a line. */
export function ReliefInside({ step, onBack }: ReliefInsideProps): ReactNode {
  const { go } = useNavigation()
  return (
    <InsideList
      title={`${words.parts[step.part]}: ${reliefStepName(step.part, step.step)}`}
      columns={COLUMNS}
      rows={step.lines}
      idOf={(line) => `${line.caseId} ${line.patientId}`}
      onOpened={(line) => go(placeOf(line))}
      empty={words.empty}
      onBack={onBack}
    />
  )
}

function placeOf({ record, patientId }: ReliefLine): Place {
  switch (record.kind) {
    case 'plan':
      return { to: 'plan', planId: record.planId }
    case 'estimate':
      return { to: 'estimate', estimateId: record.estimateId }
    case 'assistance':
      return { to: 'assistance', patientId }
    case 'patient':
      return { to: 'patient', patientId }
  }
}
