import type { ReactNode } from 'react'
import type { ActivityDeed, ActivityPerson } from '../../../shared/contract/report-answers.ts'
import { activityWords, deedName } from '../../../shared/text/screens-activity.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { problemOf } from '../../lib/problem.ts'
import { Code, Strong } from '../../ui/cells.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { type Span, useActivityOf } from './api/reports.ts'
import { InsideList } from './inside-list.tsx'

export interface ActivityInsideProps {
  readonly person: ActivityPerson
  readonly span: Span
  readonly onBack: () => void
}

const NONE: readonly ActivityDeed[] = []

const COLUMNS: readonly ListColumn<ActivityDeed>[] = [
  { id: 'on', head: activityWords.on, width: '190px', cell: ({ on }) => fullDay(on) },
  {
    id: 'what',
    head: activityWords.what,
    width: 'minmax(160px, 0.7fr)',
    cell: ({ kind, outcome }) => deedName(kind, outcome),
  },
  {
    id: 'patient',
    head: activityWords.patient,
    width: 'minmax(140px, 1fr)',
    cell: ({ patientName }) => <Strong>{patientName}</Strong>,
  },
  {
    id: 'record',
    head: activityWords.record,
    width: 'minmax(140px, 0.6fr)',
    cell: ({ number }) => <Code>{number}</Code>,
  },
]

/** What one person did; Enter opens the estimate, the plan, or the calls of the plan. */
export function ActivityInside({ person, span, onBack }: ActivityInsideProps): ReactNode {
  const { go } = useNavigation()
  const found = useActivityOf(person.personId, span)
  const rows = found.data ?? NONE
  const all = person.estimates + person.plans + person.calls
  const title = activityWords.inside(person.name)
  return (
    <>
      {found.error ? <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} /> : null}
      <InsideList
        title={found.data && rows.length < all ? `${title}: ${activityWords.most(rows.length, all)}` : title}
        columns={COLUMNS}
        rows={rows}
        idOf={({ kind, id }) => `${kind} ${id}`}
        onOpened={(deed) => {
          const place = placeOf(deed)
          if (place !== null) go(place)
        }}
        isLoading={found.isPending}
        empty={activityWords.empty}
        onBack={onBack}
      />
    </>
  )
}

function placeOf({ kind, estimateId, planId }: ActivityDeed): Place | null {
  if (estimateId !== null) return { to: 'estimate', estimateId }
  if (planId === null) return null
  return kind === 'call' ? { to: 'calls', planId } : { to: 'plan', planId }
}
