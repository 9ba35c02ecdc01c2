import type { ReactNode } from 'react'
import type { CreditLine } from '../../../shared/contract/report.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { isNearlyUnclaimed } from '../../../shared/engine/installments/unclaimed.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { creditSentence, reportNames, reportWords, ruleWords, stateMark } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useCredits } from './api/reports.ts'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'

const NONE: readonly CreditLine[] = []

/** Money that is owed back: from when an effort to return it is due, and from when it belongs to a state. */
export function CreditsScreen(): ReactNode {
  const found = useCredits()
  const today = useToday()
  const columns = useDayColumns(columnsOn)
  const { go } = useNavigation()
  const lines = found.data ?? NONE
  const cursor = useListCursor(lines.length)
  const due = lines.filter((line) => isDue(line, today)).length
  const near = lines.filter(({ unclaimed }) => isNearlyUnclaimed(unclaimed, today)).length
  const sum = sumCents(lines.map(({ amount }) => amount))
  return (
    <ReportPage
      report="credits"
      order={found.data ? { report: 'credits' } : null}
      more={lines.length === 0 ? null : reportWords.unclaimedNote}
      sentence={found.data ? creditSentence(lines.length, sum, due, near) : null}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={lines.length === 0 ? undefined : reportWords.row(cursor.at + 1, lines.length)}
    >
      <ReportTable
        label={reportNames.credits}
        columns={columns}
        rows={lines}
        idOf={(line) => line.planId}
        cursor={cursor}
        onOpened={(line) => go({ to: 'plan', planId: line.planId })}
        isLoading={found.isPending}
        empty={reportWords.noCredits}
      />
    </ReportPage>
  )
}

function isDue({ duty }: CreditLine, today: PlainDate): boolean {
  return duty !== null && duty.effortFrom !== null && duty.effortFrom <= today
}

function columnsOn(today: PlainDate): readonly ListColumn<CreditLine>[] {
  const { heads } = reportWords
  return [
    { id: 'plan', head: heads.plan, width: '126px', cell: (line) => <Code>{line.planNumber}</Code> },
    {
      id: 'patient',
      head: heads.patient,
      width: 'minmax(140px, 1fr)',
      cell: (line) => <Strong>{line.patientName}</Strong>,
    },
    moneyColumn('amount', heads.amount, (line) => line.amount, '110px'),
    { id: 'since', head: heads.since, width: '110px', cell: (line) => listDay(line.cameUpOn, today) },
    { id: 'request', head: heads.onRequest, width: '110px', cell: ({ duty }) => requestWord(duty) },
    {
      id: 'effort',
      head: heads.effort,
      width: '150px',
      cell: (line) => <Effort line={line} today={today} />,
    },
    {
      id: 'unclaimed',
      head: heads.unclaimed,
      width: '190px',
      cell: (line) => <Unclaimed of={line.unclaimed} today={today} />,
    },
  ]
}

function requestWord(duty: CreditLine['duty']): string {
  if (duty === null) return reportWords.unknown
  return duty.refundOnRequest ? reportWords.yes : reportWords.no
}

function Effort({ line, today }: { readonly line: CreditLine; readonly today: PlainDate }): ReactNode {
  const from = line.duty?.effortFrom ?? null
  if (from === null) return <Muted>–</Muted>
  return isDue(line, today) ? <b>{reportWords.overdueEffort(from, today)}</b> : listDay(from, today)
}

function Unclaimed({ of, today }: { readonly of: CreditLine['unclaimed']; readonly today: PlainDate }): ReactNode {
  if (of === null) return <Muted>{reportWords.unknown}</Muted>
  const day = of.on <= today ? reportWords.unclaimedNow(listDay(of.on, today)) : listDay(of.on, today)
  return (
    <span title={ruleWords(of)}>
      {isNearlyUnclaimed(of, today) ? <b>{day}</b> : day} <Muted>{stateMark(of)}</Muted>
    </span>
  )
}
