import { type ReactNode, useState } from 'react'
import type { PlanStatement } from '../../../shared/contract/report.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { Language } from '../../../shared/model/patient.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { statementScreenWords as words } from '../../../shared/text/screens-reports.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation, useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Muted } from '../../ui/cells.tsx'
import { Failed } from '../../ui/failed.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { type Span, useIssuePaper, usePrintPaper, useStatement } from './api/reports.ts'
import { moneyColumn, ReportTable } from './report-table.tsx'
import styles from './reports.module.css'
import { SpanFields } from './span-fields.tsx'
import { useSpan } from './use-span.ts'

type Move = PlanStatement['moves'][number]

const FIRST_DAYS = 365
const NONE: readonly Move[] = []

/** What happened to what a plan asks, over a span of days; Ctrl P issues and prints it as a paper. */
export function StatementScreen({ planId }: { readonly planId: PlanId }): ReactNode {
  const typed = useSpan(FIRST_DAYS)
  const columns = useDayColumns(columnsOn)
  const found = useStatement(planId, typed.span)
  const { back } = useNavigation()
  const print = usePrintStatement(planId)
  const mayWork = useMayWork()
  const moves = found.data?.moves ?? NONE
  const cursor = useListCursor(moves.length)
  const { span } = typed
  const mayPrint = mayWork && found.isSuccess && span !== null
  const printNow = () => (span === null ? undefined : void print.run(span, found.data?.language ?? 'en'))
  useTabName(found.data?.patientName)
  useKeys([
    { ...APP_KEYS.print, does: words.print, isOn: mayPrint, run: printNow },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  return (
    <ShellPage
      label={words.title}
      isBusy={found.isFetching || print.isBusy}
      bar={
        <RecordBar
          title={found.data ? `${words.title}, ${found.data.patientName}` : words.title}
          number={found.data?.planNumber}
          fields={<SpanFields span={typed} />}
          actions={
            mayWork ? (
              <Button kind="primary" keys={APP_KEYS.print.shown} disabled={!mayPrint} onPressed={printNow}>
                {words.print}
              </Button>
            ) : null
          }
        />
      }
    >
      <div className={styles.statement}>
        {found.isError ? <Failed {...problemOf(found.error.error)} /> : null}
        {print.problem ? <Banner tone="bad" {...problemOf(print.problem)} /> : null}
        {found.data ? <Edge label={words.opening} on={found.data.from} amount={found.data.opening} /> : null}
        <ReportTable
          isFirst={false}
          label={words.title}
          columns={columns}
          rows={moves}
          idOf={(move) => `${move.on} ${move.kind} ${move.number ?? ''} ${move.leftAfter} ${move.amount}`}
          cursor={cursor}
          isLoading={found.isPending && span !== null}
          empty={words.nothing}
        />
        {found.data ? <Edge label={words.closing} on={found.data.to} amount={found.data.closing} /> : null}
      </div>
    </ShellPage>
  )
}

interface EdgeProps {
  readonly label: string
  readonly on: PlainDate
  readonly amount: Cents
}

function Edge({ label, on, amount }: EdgeProps): ReactNode {
  const today = useToday()
  return (
    <p className={styles.edge}>
      <b>{label}</b>
      <Muted>{listDay(on, today)}</Muted>
      <FigureAmount of={{ kind: 'amount', value: amount }} />
    </p>
  )
}

function columnsOn(today: PlainDate): readonly ListColumn<Move>[] {
  return [
    { id: 'on', head: words.heads.on, width: '120px', cell: (move) => listDay(move.on, today) },
    {
      id: 'what',
      head: words.heads.what,
      width: 'minmax(0, 1fr)',
      cell: (move) => (move.number === null ? words.kinds[move.kind] : `${words.kinds[move.kind]} ${move.number}`),
    },
    moneyColumn('amount', words.heads.amount, (move) => move.amount, '130px'),
    // What is left after each move is no part of a sum.
    { ...moneyColumn<Move>('left', words.heads.left, (move) => move.leftAfter, '130px'), sumOf: () => undefined },
  ]
}

/** Issues the statement as a numbered paper, in the plan's language, and prints it; the paper is kept as given. */
function usePrintStatement(planId: PlanId) {
  const issuing = useIssuePaper()
  const printing = usePrintPaper()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  async function run({ from, to }: Span, language: Language): Promise<void> {
    if (isBusy) return
    setBusy(true)
    const order = { kind: 'statement' as const, planId, from, to }
    const issued = await issuing.run({ order, language, largePrint: false })
    if (issued.ok) {
      toast({ words: words.printed(issued.value.number) })
      await printing.run({ documentId: issued.value.id, copy: false })
    }
    setBusy(false)
  }
  return { run, isBusy, problem: issuing.problem ?? printing.problem }
}
