import type { ReactNode } from 'react'
import type { AccuracyLine } from '../../../shared/contract/report-answers.ts'
import { missOf } from '../../../shared/engine/compare/accuracy.ts'
import { cents, ZERO } from '../../../shared/money/cents.ts'
import {
  accuracySentence,
  causesWords,
  closeWords,
  estimateNumber,
  accuracyWords as words,
} from '../../../shared/text/screens-accuracy.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { shownCents } from '../../ui/shown.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { AccuracyDots } from './accuracy-dots.tsx'
import { useAccuracy } from './api/reports.ts'
import { ReportPage } from './report-page.tsx'
import { ReportTable } from './report-table.tsx'
import { SpanFields } from './span-fields.tsx'
import { useSpan } from './use-span.ts'

const NONE: readonly AccuracyLine[] = []
/** The report opens on the last year. */
const FIRST_DAYS = 364

const COLUMNS: readonly ListColumn<AccuracyLine>[] = [
  {
    id: 'estimate',
    head: words.estimate,
    width: '128px',
    cell: ({ number, version }) => <Code>{estimateNumber(number, version)}</Code>,
  },
  {
    id: 'patient',
    head: words.patient,
    width: 'minmax(120px, 1fr)',
    cell: ({ patientName }) => <Strong>{patientName}</Strong>,
  },
  amountColumn('expected', words.expected, ({ expected }) => expected),
  amountColumn('real', words.real, ({ real }) => real),
  {
    id: 'difference',
    head: words.difference,
    width: '150px',
    align: 'right',
    cell: (line) => <Difference by={missOf(line)} />,
  },
  {
    id: 'cause',
    head: words.cause,
    width: 'minmax(130px, 0.9fr)',
    cell: (line) => <Muted>{causesWords(line.causes, missOf(line))}</Muted>,
  },
]

/** How close estimates came to what they really cost: half of them, the kind that stands out, and each with its cause. */
export function AccuracyScreen(): ReactNode {
  const typed = useSpan(FIRST_DAYS)
  const { span } = typed
  const found = useAccuracy(span)
  const { go } = useNavigation()
  const report = found.data
  const lines = report?.lines ?? NONE
  const cursor = useListCursor(lines.length)
  return (
    <ReportPage
      report="accuracy"
      order={span && report ? { report: 'accuracy', ...span } : null}
      sentence={report ? accuracySentence(report) : null}
      more={report ? closeWords(report) : null}
      fields={<SpanFields span={typed} />}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={lines.length === 0 ? undefined : reportWords.row(cursor.at + 1, lines.length)}
      picture={report && report.compared > 0 ? <AccuracyDots report={report} at={lines[cursor.at] ?? null} /> : null}
    >
      <ReportTable
        isFirst={false}
        label={reportNames.accuracy}
        columns={COLUMNS}
        rows={lines}
        idOf={({ estimateId }) => estimateId}
        cursor={cursor}
        onOpened={({ estimateId }) => go({ to: 'estimate', estimateId, part: 'outcome' })}
        isLoading={found.isPending && span !== null}
        empty={words.empty}
      />
    </ReportPage>
  )
}

function amountColumn(
  id: string,
  head: string,
  amountOf: (line: AccuracyLine) => AccuracyLine['real'],
): ListColumn<AccuracyLine> {
  return {
    id,
    head,
    width: '116px',
    align: 'right',
    cell: (line) => <FigureAmount at="cell" of={shownCents(amountOf(line))} />,
    sumOf: amountOf,
  }
}

function Difference({ by }: { readonly by: number | null }): ReactNode {
  if (by === null || by === 0) return <FigureAmount at="cell" of={shownCents(by === null ? null : ZERO)} />
  const way = by > 0 ? words.above : words.below
  return <FigureAmount at="cell" of={shownCents(cents(Math.abs(by)))} words={way} />
}
