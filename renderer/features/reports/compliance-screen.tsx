import type { ReactNode } from 'react'
import type { ComplianceLine } from '../../../shared/contract/report.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { queueSentence, queueWords, waitingWords } from '../../../shared/text/screens-quality.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useCompliance } from './api/reports.ts'
import { ReportPage } from './report-page.tsx'
import { ReportTable } from './report-table.tsx'

const NONE: readonly ComplianceLine[] = []

/** What the law waits for, plan by plan; Enter opens the plan, or the person where it is about no plan. */
export function ComplianceScreen(): ReactNode {
  const found = useCompliance()
  const today = useToday()
  const columns = useDayColumns(columnsOn)
  const { go } = useNavigation()
  const lines = found.data ?? NONE
  const cursor = useListCursor(lines.length)
  const due = lines.filter(({ on }) => on <= today).length
  return (
    <ReportPage
      report="compliance"
      order={found.data ? { report: 'compliance' } : null}
      sentence={found.data ? queueSentence(lines.length, due) : null}
      more={queueWords.note}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={lines.length === 0 ? undefined : reportWords.row(cursor.at + 1, lines.length)}
    >
      <ReportTable
        label={reportNames.compliance}
        columns={columns}
        rows={lines}
        idOf={({ what, on, planId, patientId }) => `${what.kind} ${on} ${planId ?? patientId}`}
        cursor={cursor}
        onOpened={({ planId, patientId }) =>
          go(planId === null ? { to: 'patient', patientId } : { to: 'plan', planId })
        }
        isLoading={found.isPending}
        empty={queueWords.empty}
      />
    </ReportPage>
  )
}

function columnsOn(today: PlainDate): readonly ListColumn<ComplianceLine>[] {
  const { heads } = reportWords
  return [
    { id: 'plan', head: heads.plan, width: '126px', cell: (line) => <Code>{line.planNumber}</Code> },
    {
      id: 'patient',
      head: heads.patient,
      width: 'minmax(140px, 0.6fr)',
      cell: (line) => <Strong>{line.patientName}</Strong>,
    },
    { id: 'what', head: queueWords.what, width: 'minmax(220px, 1fr)', cell: ({ what }) => waitingWords(what) },
    {
      id: 'on',
      head: queueWords.due,
      width: '130px',
      cell: ({ on }) => (on <= today ? <b>{listDay(on, today)}</b> : listDay(on, today)),
    },
  ]
}
