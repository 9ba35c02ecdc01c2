import type { ReactNode } from 'react'
import { type QualityLine, qualityLines, qualitySentence, queueWords } from '../../../shared/text/screens-quality.ts'
import { reportNames } from '../../../shared/text/screens-reports.ts'
import { Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useQuality } from './api/reports.ts'
import { ReportPage } from './report-page.tsx'
import { ReportTable } from './report-table.tsx'

const COLUMNS: readonly ListColumn<QualityLine>[] = [
  { id: 'measure', head: queueWords.measure, width: 'minmax(200px, 1fr)', cell: ({ measure }) => measure },
  {
    id: 'value',
    head: queueWords.value,
    width: '160px',
    align: 'right',
    cell: ({ value }) => <Strong>{value}</Strong>,
  },
  { id: 'made', head: queueWords.made, width: 'minmax(180px, 0.8fr)', align: 'right', cell: ({ made }) => made },
]

/** How long the plans of the past year are, what was paid at signing, and how often they held. */
export function QualityScreen(): ReactNode {
  const found = useQuality()
  const quality = found.data
  const lines = quality ? qualityLines(quality) : []
  const cursor = useListCursor(lines.length)
  return (
    <ReportPage
      report="quality"
      order={quality ? { report: 'quality' } : null}
      sentence={quality ? qualitySentence(quality) : null}
      more={quality ? queueWords.span(quality.since, quality.asOf) : null}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
    >
      <ReportTable
        label={reportNames.quality}
        columns={COLUMNS}
        rows={lines}
        idOf={({ id }) => id}
        cursor={cursor}
        isLoading={found.isPending}
        empty={queueWords.noPlans}
      />
    </ReportPage>
  )
}
