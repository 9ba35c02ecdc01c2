import type { ReactNode } from 'react'
import type { DayTotal } from '../../../shared/contract/report.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import { weekdayDay } from '../../../shared/text/screens-days.ts'
import { dailySentence, methodWord, reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useDailyTotals } from './api/reports.ts'
import { MethodBars } from './method-bars.tsx'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'
import { SpanFields } from './span-fields.tsx'
import { useSpan } from './use-span.ts'

const NONE: readonly DayTotal[] = []
/** The report opens on the last week. */
const FIRST_DAYS = 6

const { heads } = reportWords
const COLUMNS: readonly ListColumn<DayTotal>[] = [
  { id: 'day', head: heads.day, width: 'minmax(160px, 1fr)', cell: (row) => weekdayDay(row.on) },
  { id: 'method', head: heads.method, width: 'minmax(110px, 0.6fr)', cell: (row) => methodWord(row.method) },
  { id: 'receipts', head: heads.receipts, width: '84px', align: 'right', cell: (row) => String(row.receipts) },
  moneyColumn('received', heads.moneyIn, (row) => row.received, '110px'),
  moneyColumn('reversed', heads.reversed, (row) => row.reversed, '110px'),
  moneyColumn('refunded', heads.refunded, (row) => row.refunded, '110px'),
  moneyColumn('net', heads.net, netOf, '110px'),
]

/** What came in each day, by method, for the close and the deposit. */
export function DailyScreen(): ReactNode {
  const typed = useSpan(FIRST_DAYS)
  const { span } = typed
  const found = useDailyTotals(span)
  const rows = found.data ?? NONE
  const cursor = useListCursor(rows.length)
  return (
    <ReportPage
      report="dailyTotals"
      order={span && found.data ? { report: 'dailyTotals', ...span } : null}
      sentence={found.data ? sentenceOf(rows) : null}
      fields={<SpanFields span={typed} />}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={rows.length === 0 ? undefined : reportWords.row(cursor.at + 1, rows.length)}
      picture={rows.length === 0 ? null : <MethodBars rows={rows} />}
    >
      <ReportTable
        isFirst={false}
        label={reportNames.dailyTotals}
        columns={COLUMNS}
        rows={rows}
        idOf={(row) => `${row.on} ${row.method}`}
        cursor={cursor}
        isLoading={found.isPending && span !== null}
        empty={reportWords.noMoney}
      />
    </ReportPage>
  )
}

function netOf({ received, reversed, refunded }: DayTotal) {
  return minusCents(minusCents(received, reversed), refunded)
}

function sentenceOf(rows: readonly DayTotal[]): string {
  const sum = (of: (row: DayTotal) => DayTotal['received']) => sumCents(rows.map(of))
  const receipts = rows.reduce((all, row) => all + row.receipts, 0)
  return dailySentence(
    sum((row) => row.received),
    sum((row) => row.reversed),
    sum((row) => row.refunded),
    receipts,
  )
}
