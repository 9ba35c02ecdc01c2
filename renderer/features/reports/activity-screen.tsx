import { type ReactNode, useState } from 'react'
import type { ActivityPerson } from '../../../shared/contract/report-answers.ts'
import { activitySentence, activityWords as words } from '../../../shared/text/screens-activity.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { ActivityInside } from './activity-inside.tsx'
import { useActivity } from './api/reports.ts'
import { ReportPage } from './report-page.tsx'
import { ReportTable } from './report-table.tsx'
import { SpanFields } from './span-fields.tsx'
import { useSpan } from './use-span.ts'

const NONE: readonly ActivityPerson[] = []
/** The report opens on the last week. */
const FIRST_DAYS = 6

const COLUMNS: readonly ListColumn<ActivityPerson>[] = [
  { id: 'person', head: words.person, width: 'minmax(160px, 1fr)', cell: ({ name }) => <Strong>{name}</Strong> },
  countColumn('estimates', words.estimates, ({ estimates }) => estimates),
  countColumn('plans', words.plans, ({ plans }) => plans),
  countColumn('calls', words.calls, ({ calls }) => calls),
]

/** Who issued how many estimates, made how many plans and logged how many calls; Enter lists what a person did. */
export function ActivityScreen(): ReactNode {
  const typed = useSpan(FIRST_DAYS)
  const { span } = typed
  const [opened, setOpened] = useState<ActivityPerson | 'none' | 'left'>('none')
  const found = useActivity(span)
  const report = found.data
  const people = report?.people ?? NONE
  const cursor = useListCursor(people.length)
  const inside = typeof opened === 'string' ? null : people.find(({ personId }) => personId === opened.personId)
  return (
    <ReportPage
      report="activity"
      order={span && report ? { report: 'activity', ...span } : null}
      sentence={report ? activitySentence(people) : null}
      more={report ? words.note : null}
      fields={<SpanFields span={typed} />}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={inside || people.length === 0 ? undefined : reportWords.row(cursor.at + 1, people.length)}
    >
      {inside && span ? (
        <ActivityInside person={inside} span={span} onBack={() => setOpened('left')} />
      ) : (
        <ReportTable
          isFirst={opened === 'left'}
          label={reportNames.activity}
          columns={COLUMNS}
          rows={people}
          idOf={({ personId }) => personId}
          cursor={cursor}
          onOpened={setOpened}
          isLoading={found.isPending && span !== null}
          empty={words.empty}
        />
      )}
    </ReportPage>
  )
}

function countColumn(
  id: string,
  head: string,
  countOf: (person: ActivityPerson) => number,
): ListColumn<ActivityPerson> {
  return { id, head, width: '150px', align: 'right', cell: (person) => String(countOf(person)) }
}
