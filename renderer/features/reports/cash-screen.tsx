import type { ReactNode } from 'react'
import type { ExpectedCash, ExpectedMonth } from '../../../shared/engine/installments/expected-cash.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import {
  backTestSentence,
  expectedSentence,
  monthWord,
  predictableWords,
  reportNames,
  reportWords,
} from '../../../shared/text/screens-reports.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useExpectedCash } from './api/reports.ts'
import { MonthBars } from './month-bars.tsx'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'

const { heads } = reportWords
const COLUMNS: readonly ListColumn<ExpectedMonth>[] = [
  { id: 'month', head: heads.month, width: 'minmax(160px, 1fr)', cell: (row) => monthWord(row.month) },
  moneyColumn('scheduled', heads.scheduled, (row) => row.scheduled, '120px'),
  moneyColumn('likely', heads.likely, (row) => row.likely, '120px'),
  {
    id: 'received',
    head: heads.received,
    width: '170px',
    align: 'right',
    cell: (row) => (row.received === null ? '' : moneyColumn('', '', () => row.received).cell(row)),
  },
  {
    id: 'off',
    head: heads.off,
    width: '120px',
    align: 'right',
    cell: (row) => {
      const off = offBy(row)
      return off === null ? '' : moneyColumn('', '', () => off).cell(row)
    },
  },
]

const NONE: readonly ExpectedMonth[] = []

/** What should come from month to month, tried on the clinic's own past. */
export function CashScreen(): ReactNode {
  const found = useExpectedCash()
  const report = found.data
  const months = report?.months ?? NONE
  const cursor = useListCursor(months.length)
  return (
    <ReportPage
      report="expectedCash"
      order={report ? { report: 'expectedCash' } : null}
      sentence={report ? sentenceOf(report) : null}
      more={report ? moreOf(report) : null}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={months.length === 0 ? undefined : reportWords.row(cursor.at + 1, months.length)}
      picture={months.length === 0 ? null : <MonthBars months={months} />}
    >
      <ReportTable
        label={reportNames.expectedCash}
        columns={COLUMNS}
        rows={months}
        idOf={(row) => row.month}
        cursor={cursor}
        isLoading={found.isPending}
        empty={reportWords.noHistory}
      />
    </ReportPage>
  )
}

/** The month that is still to come next, or this one while something of it is. */
function sentenceOf({ months, arrears }: ExpectedCash): string | null {
  const next =
    months.find(({ isClosed, scheduled }) => !isClosed && scheduled > 0) ?? months.find((row) => !row.isClosed)
  return next ? expectedSentence(next.month, next.scheduled, next.likely, arrears) : null
}

function moreOf({ months, predictable }: ExpectedCash): string {
  const tried = months.filter(({ isClosed, likely, received }) => isClosed && likely !== null && received !== null)
  const sum = (of: (row: ExpectedMonth) => ExpectedMonth['likely']) =>
    sumCents(tried.map(of).filter((amount) => amount !== null))
  const past =
    tried.length === 0
      ? ''
      : backTestSentence(
          sum((row) => row.scheduled),
          sum((row) => row.likely),
          sum((row) => row.received),
        )
  return [past, predictable === null ? '' : predictableWords(predictable)].filter((part) => part !== '').join(' ')
}

/** By how much a closed month came otherwise than was likely. */
function offBy({ isClosed, likely, received }: ExpectedMonth): ExpectedMonth['likely'] {
  return isClosed && likely !== null && received !== null ? minusCents(received, likely) : null
}
