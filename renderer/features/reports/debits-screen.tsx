import { type ReactNode, useState } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { ExpectedDebit } from '../../../shared/model/autopay.ts'
import { drawnFrom, drawSentence, drawWords, resultWords } from '../../../shared/text/autopay.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useDebits } from './api/reports.ts'
import { DrawSheet } from './draw-sheet.tsx'
import { ReportPage } from './report-page.tsx'
import { moneyColumn, ReportTable } from './report-table.tsx'
import styles from './reports.module.css'

const NONE: readonly ExpectedDebit[] = []

const COLUMNS: readonly ListColumn<ExpectedDebit>[] = [
  { id: 'plan', head: reportWords.heads.plan, width: '126px', cell: (row) => <Code>{row.planNumber}</Code> },
  {
    id: 'patient',
    head: reportWords.heads.patient,
    width: 'minmax(130px, 0.6fr)',
    cell: (row) => <Strong>{row.patientName}</Strong>,
  },
  { id: 'from', head: drawWords.from, width: 'minmax(170px, 1.4fr)', cell: drawnFrom },
  { id: 'token', head: drawWords.token, width: 'minmax(110px, 0.6fr)', cell: (row) => <Code>{row.token}</Code> },
  moneyColumn('amount', reportWords.heads.amount, (row) => row.amount, '100px'),
  { id: 'result', head: drawWords.result, width: 'minmax(150px, 0.5fr)', cell: (row) => resultWords(row.result) },
]

/** What is drawn automatically on a day; Enter opens the plan, R takes a result back. */
export function DebitsScreen(): ReactNode {
  const today = useToday()
  const { go } = useNavigation()
  const [text, setText] = useState(() => typedDate(today))
  const [taken, setTaken] = useState<ExpectedDebit | null>(null)
  const reading = parseDate(text, today, 'coming')
  const on = reading.kind === 'date' ? reading.value : null
  const found = useDebits(on)
  const rows = found.data ?? NONE
  const cursor = useListCursor(rows.length)
  const current = rows[cursor.at]
  const mayTake =
    useMayWork() && taken === null && on !== null && on <= today && current !== undefined && isOpen(current)
  const take = () => setTaken(current ?? null)
  useKeys([{ keys: 'R', does: drawWords.take, isOn: mayTake, run: take }])
  return (
    <ReportPage
      report="debits"
      order={on !== null && found.data ? { report: 'debits', on } : null}
      sentence={on !== null && found.data ? sentenceOf(rows, on) : null}
      more={drawWords.note}
      fields={<DayField text={text} onTyped={setText} />}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={rows.length === 0 ? undefined : reportWords.row(cursor.at + 1, rows.length)}
      picture={mayTake ? <TakeButton onPressed={take} /> : null}
      side={taken !== null && on !== null ? <DrawSheet debit={taken} on={on} onClosed={() => setTaken(null)} /> : null}
    >
      <ReportTable
        label={reportNames.debits}
        columns={COLUMNS}
        rows={rows}
        idOf={({ planId }) => planId}
        cursor={cursor}
        onOpened={({ planId }) => go({ to: 'plan', planId })}
        isLoading={found.isPending && on !== null}
        empty={drawWords.empty}
      />
    </ReportPage>
  )
}

interface DayFieldProps {
  readonly text: string
  readonly onTyped: (text: string) => void
}

function DayField({ text, onTyped }: DayFieldProps): ReactNode {
  return (
    <div className={styles.spanLabel}>
      <span aria-hidden="true">{drawWords.on}</span>
      <DateField label={drawWords.on} isLabelHidden isMeaningHidden box="coming" text={text} onTyped={onTyped} />
    </div>
  )
}

function TakeButton({ onPressed }: { readonly onPressed: () => void }): ReactNode {
  return (
    <div className={styles.acts}>
      <Button keys="R" onPressed={onPressed}>
        {drawWords.take}
      </Button>
    </div>
  )
}

/** May a result still come: nothing came, it failed, or its receipt was taken back? */
function isOpen({ result }: ExpectedDebit): boolean {
  return result === null || result.outcome === 'failed' || result.isReversed
}

function sentenceOf(rows: readonly ExpectedDebit[], on: Parameters<typeof drawSentence>[0]): string {
  return drawSentence(
    on,
    rows.map(({ amount }) => amount),
    rows.filter(({ result }) => result === null).length,
  )
}
