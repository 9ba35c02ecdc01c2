import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { orderWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { SectionList } from './section-list.tsx'

export interface CoverageSectionProps {
  readonly coverages: readonly Coverage[]
  /** One of several lists on the summary. */
  readonly isEmbedded?: boolean
}

/** The coverages of a person in the order in which they pay. */
export function CoverageSection({ coverages, isEmbedded = false }: CoverageSectionProps): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      isEmbedded={isEmbedded}
      label={patientWords.coverage}
      columns={coverageColumns(useToday())}
      rows={coverages.toSorted((a, b) => a.order - b.order)}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'coverage', patientId: row.patientId, coverageId: row.id })}
      empty={patientWords.noCoverage}
    />
  )
}

function coverageColumns(today: PlainDate): readonly ListColumn<Coverage>[] {
  const day = (date: PlainDate | null) => (date === null ? '' : listDay(date, today))
  return [
    { id: 'order', head: recordHeads.order, width: '56px', cell: (row) => orderWord(row.order) },
    {
      id: 'plan',
      head: recordHeads.plan,
      width: 'minmax(160px, 1.2fr)',
      cell: (row) => <Strong>{row.plan.planName}</Strong>,
    },
    { id: 'payer', head: recordHeads.payer, width: 'minmax(140px, 1fr)', cell: (row) => row.plan.payerName },
    { id: 'member', head: recordHeads.member, width: '150px', cell: (row) => <Code>{row.memberId}</Code> },
    { id: 'from', head: recordHeads.from, width: '110px', cell: (row) => day(row.effectiveFrom) },
    { id: 'to', head: recordHeads.to, width: '110px', cell: (row) => day(row.effectiveTo) },
    { id: 'checked', head: recordHeads.checked, width: '110px', cell: (row) => day(row.source.asOf) },
  ]
}
