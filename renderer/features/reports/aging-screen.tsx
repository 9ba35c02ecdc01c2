import type { ReactNode } from 'react'
import type { Aging } from '../../../shared/contract/report.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import { agingSentence, bucketWords, reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { AgingBar } from './aging-bar.tsx'
import { useAging } from './api/reports.ts'
import { BUCKETS } from './buckets.ts'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'

type Line = Aging['plans'][number]

const COLUMNS: readonly ListColumn<Line>[] = [
  { id: 'plan', head: reportWords.heads.plan, width: '112px', cell: (line) => <Code>{line.planNumber}</Code> },
  {
    id: 'patient',
    head: reportWords.heads.patient,
    width: 'minmax(100px, 1fr)',
    cell: (line) => <Strong>{line.patientName}</Strong>,
  },
  { id: 'oldest', head: reportWords.heads.oldest, width: '74px', cell: (line) => reportWords.days(line.oldestDays) },
  ...BUCKETS.map((bucket) => moneyColumn<Line>(bucket, bucketWords[bucket], (line) => line.buckets[bucket], '74px')),
  moneyColumn('total', reportWords.heads.total, (line) => line.total, '84px'),
]

/** What is unpaid by how long it is past due. */
export function AgingScreen(): ReactNode {
  const found = useAging()
  const { go } = useNavigation()
  const report = found.data
  const plans = report?.plans ?? []
  const cursor = useListCursor(plans.length)
  return (
    <ReportPage
      report="aging"
      order={report ? { report: 'aging' } : null}
      sentence={report ? sentenceOf(report) : null}
      more={report ? `${reportWords.asOf(report.asOf)}. ${reportWords.byContract}` : null}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={plans.length === 0 ? undefined : reportWords.row(cursor.at + 1, plans.length)}
      picture={report && report.total > 0 ? <AgingBar report={report} /> : null}
    >
      <ReportTable
        label={reportNames.aging}
        columns={COLUMNS}
        rows={plans}
        idOf={(line) => line.planId}
        cursor={cursor}
        onOpened={(line) => go({ to: 'plan', planId: line.planId })}
        isLoading={found.isPending}
        empty={reportWords.noPlans}
      />
    </ReportPage>
  )
}

function sentenceOf({ total, buckets }: Aging): string {
  const late = minusCents(total, sumCents([buckets.notDue, buckets.current]))
  return agingSentence(total, late, buckets.days1to30)
}
