import { type ReactNode, useState } from 'react'
import type { ReliefStep } from '../../../shared/contract/report-answers.ts'
import { approvedIn } from '../../../shared/engine/assistance/relief.ts'
import { reliefSentence, reliefStepName, reliefWords as words } from '../../../shared/text/screens-relief.ts'
import { reportNames, reportWords } from '../../../shared/text/screens-reports.ts'
import { Muted, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useRelief } from './api/reports.ts'
import { ReliefAmount } from './relief-amount.tsx'
import { ReliefBars } from './relief-bars.tsx'
import { ReliefInside } from './relief-inside.tsx'
import { ReportPage } from './report-page.tsx'
import { ReportTable } from './report-table.tsx'
import { SpanFields } from './span-fields.tsx'
import { useSpan } from './use-span.ts'

const NONE: readonly ReliefStep[] = []
/** The report opens on the last thirty days. */
const FIRST_DAYS = 29

const COLUMNS: readonly ListColumn<ReliefStep>[] = [
  { id: 'part', head: words.part, width: 'minmax(160px, 1fr)', cell: ({ part }) => <Muted>{words.parts[part]}</Muted> },
  {
    id: 'step',
    head: words.step,
    width: 'minmax(140px, 1fr)',
    cell: ({ part, step }) => <Strong>{reliefStepName(part, step)}</Strong>,
  },
  { id: 'cases', head: words.cases, width: '84px', align: 'right', cell: ({ cases }) => String(cases) },
  { id: 'people', head: words.people, width: '84px', align: 'right', cell: ({ people }) => String(people) },
  {
    id: 'amount',
    head: words.amount,
    width: '160px',
    align: 'right',
    cell: (step) => <ReliefAmount of={step} />,
    sumOf: ({ amount, unknown }) => (unknown > 0 ? null : (amount ?? undefined)),
  },
]

/** Who asked for help, what was discounted and forgiven, and what supervisors answered; Enter lists what is in a step. */
export function ReliefScreen(): ReactNode {
  const typed = useSpan(FIRST_DAYS)
  const { span } = typed
  const [opened, setOpened] = useState<ReliefStep | 'none' | 'left'>('none')
  const found = useRelief(span)
  const report = found.data
  const steps = report?.steps ?? NONE
  const cursor = useListCursor(steps.length)
  const inside =
    typeof opened === 'string' ? null : steps.find(({ part, step }) => part === opened.part && step === opened.step)
  return (
    <ReportPage
      report="relief"
      order={span && report ? { report: 'relief', ...span } : null}
      sentence={report ? reliefSentence(steps.length, report.forgiven, report.asked, approvedIn(steps)) : null}
      more={report ? words.note : null}
      fields={<SpanFields span={typed} />}
      problem={found.error?.error ?? null}
      onTriedAgain={() => void found.refetch()}
      isBusy={found.isFetching && !found.isPending}
      where={inside || steps.length === 0 ? undefined : reportWords.row(cursor.at + 1, steps.length)}
      picture={<ReliefBars steps={steps} />}
    >
      {inside ? (
        <ReliefInside step={inside} onBack={() => setOpened('left')} />
      ) : (
        <ReportTable
          isFirst={opened === 'left'}
          label={reportNames.relief}
          columns={COLUMNS}
          rows={steps}
          idOf={({ part, step }) => `${part} ${step}`}
          cursor={cursor}
          onOpened={setOpened}
          isLoading={found.isPending && span !== null}
          empty={words.empty}
        />
      )}
    </ReportPage>
  )
}
