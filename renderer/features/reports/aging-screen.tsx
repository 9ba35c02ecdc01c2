import { type ReactNode, useState } from 'react'
import type { AgedBy, Aging } from '../../../shared/contract/report.ts'
import { addCents } from '../../../shared/money/cents.ts'
import { agedSentence, agingWords } from '../../../shared/text/screens-aging.ts'
import { bucketWords, reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { Segments } from '../../ui/segments.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { AgingBar } from './aging-bar.tsx'
import { useAging } from './api/reports.ts'
import { BUCKETS } from './buckets.ts'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'

type Line = Aging['plans'][number]

const NAMED: readonly ListColumn<Line>[] = [
  { id: 'plan', head: reportWords.heads.plan, width: '112px', cell: (line) => <Code>{line.planNumber}</Code> },
  {
    id: 'patient',
    head: reportWords.heads.patient,
    width: 'minmax(100px, 1fr)',
    cell: (line) => <Strong>{line.patientName}</Strong>,
  },
]
const TOTAL = moneyColumn<Line>('total', reportWords.heads.total, (line) => line.total, '84px')

const BY: Readonly<Record<AgedBy, readonly ListColumn<Line>[]>> = {
  contract: [
    ...NAMED,
    { id: 'oldest', head: reportWords.heads.oldest, width: '74px', cell: ({ oldestDays }) => daysIn(oldestDays) },
    ...BUCKETS.map(bucketColumn),
    TOTAL,
  ],
  /** Visits of today and to come in one column, so that money of no known day has room for its own. */
  service: [
    ...NAMED,
    moneyColumn('fromToday', agingWords.fromToday, ({ buckets }) => addCents(buckets.notDue, buckets.current), '74px'),
    ...BUCKETS.slice(2).map(bucketColumn),
    moneyColumn('undated', agingWords.undated, (line) => line.undated, '104px'),
    TOTAL,
  ],
}

function bucketColumn(bucket: (typeof BUCKETS)[number]): ListColumn<Line> {
  return moneyColumn(bucket, bucketWords[bucket], (line) => line.buckets[bucket], '74px')
}

function daysIn(days: number | null): string {
  return days === null ? reportWords.unknown : reportWords.days(days)
}

/** What is unpaid by how long it is past due, or by how long ago the visit was. */
export function AgingScreen(): ReactNode {
  const [by, setBy] = useState<AgedBy>('contract')
  const found = useAging(by)
  const { go } = useNavigation()
  const report = found.data
  const plans = report?.plans ?? []
  const cursor = useListCursor(plans.length)
  return (
    <ReportPage
      report="aging"
      order={report ? { report: 'aging', by } : null}
      fields={<Segments label={agingWords.by} choices={agingWords.choices} value={by} onPicked={setBy} isLabelHidden />}
      sentence={report ? agedSentence(report) : null}
      more={report ? `${reportWords.asOf(report.asOf)}. ${agingWords.notes[report.by]}` : null}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={plans.length === 0 ? undefined : reportWords.row(cursor.at + 1, plans.length)}
      picture={report && report.total > 0 ? <AgingBar report={report} /> : null}
    >
      <ReportTable
        label={reportNames.aging}
        columns={BY[by]}
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
