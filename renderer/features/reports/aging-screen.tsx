import { type ReactNode, useState } from 'react'
import type { AgedBy, Aging } from '../../../shared/contract/report.ts'
import { agedBucketWord, agedSentence, agingWords } from '../../../shared/text/screens-aging.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
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

/** The columns; where the visit counts, what is of no known day has its own. */
function columnsBy(by: AgedBy): readonly ListColumn<Line>[] {
  const money = (bucket: (typeof BUCKETS)[number]) =>
    moneyColumn<Line>(bucket, agedBucketWord(bucket, by), (line) => line.buckets[bucket], '74px')
  return [
    { id: 'plan', head: reportWords.heads.plan, width: '112px', cell: (line) => <Code>{line.planNumber}</Code> },
    {
      id: 'patient',
      head: reportWords.heads.patient,
      width: 'minmax(100px, 1fr)',
      cell: (line) => <Strong>{line.patientName}</Strong>,
    },
    { id: 'oldest', head: reportWords.heads.oldest, width: '74px', cell: (line) => oldest(line, by) },
    ...BUCKETS.map(money),
    ...(by === 'service' ? [moneyColumn<Line>('undated', agingWords.undated, (line) => line.undated, '104px')] : []),
    moneyColumn('total', reportWords.heads.total, (line) => line.total, '84px'),
  ]
}

function oldest({ oldestDays }: Line, by: AgedBy): string {
  if (oldestDays === null) return reportWords.unknown
  return by === 'service' && oldestDays <= 0 ? agingWords.toCome : reportWords.days(oldestDays)
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
        columns={columnsBy(by)}
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
