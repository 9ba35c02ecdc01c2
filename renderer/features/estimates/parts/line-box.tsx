import type { ReactNode } from 'react'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { useSchedules } from '../api/schedules.ts'
import { nameOf } from '../state/checks.ts'
import { lineReplaced, withContracts } from '../state/edits.ts'
import type { OpenBox } from '../state/open-box.ts'
import { isReduced } from '../state/procedure-form.ts'
import { hasOtherModifiers, repriced } from '../state/repriced.ts'
import { withSteps } from '../state/schedule-choice.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { LineDetails } from './line-details.tsx'

export interface LineBoxProps {
  readonly work: Workspace
  readonly box: Extract<OpenBox, { readonly kind: 'line' }>
  readonly onClosed: () => void
}

/**
 * Everything about a service, with what it does to the draft: other modifiers take the prices of their own
 * row, and a procedure that is reduced gives the columns their steps.
 */
export function LineBox({ work, box, onClosed }: LineBoxProps): ReactNode {
  const line = work.draft.question.lines.find((one) => one.id === box.lineId)
  const schedules = useSchedules(work.draft.question.serviceOn ?? work.draft.question.asOf)
  const prices = usePrices()
  if (!line) return null
  const kinds = work.draft.question.routes.flatMap((route) =>
    route.kind === 'insured' ? route.plan.benefits.map((rule) => rule.category) : [],
  )
  return (
    <LineDetails
      estimateId={work.record.row.id}
      line={line}
      categories={[...new Set(kinds)]}
      focus={box.focus}
      onClosed={onClosed}
      onSaved={async (changed) => {
        const row = hasOtherModifiers(line, changed) ? await prices.rowOf(changed) : null
        work.edit(steps.details(nameOf(line)), (now) => {
          const next = row ? repriced(now, changed, row) : lineReplaced(now, changed)
          return isReduced(changed) ? withContracts(next, (route) => withSteps(route, schedules.inForce)) : next
        })
        onClosed()
      }}
    />
  )
}
