import type { ReactNode } from 'react'
import type { Route } from '../../../../shared/model/route.ts'
import { pricingWords } from '../../../../shared/text/estimate-pricing.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSchedules } from '../api/schedules.ts'
import { statedRoute } from '../state/schedule-choice.ts'
import { RouteSettings } from './route-settings.tsx'
import { type BoxProps, useAdd } from './use-add-column.ts'

/** The small form of a column that is not there yet. */
export function NewColumnBox({ work, route, onClosed }: BoxProps & { readonly route: Route }): ReactNode {
  const add = useAdd({ work, onClosed })
  const { person } = useSession()
  const today = useToday()
  const { question } = work.draft
  const { all } = useSchedules(question.serviceOn ?? question.asOf)
  return (
    <RouteSettings
      route={route}
      title={pricingWords.newTitle(route.name)}
      does={pricingWords.add}
      lines={question.lines}
      on={question.serviceOn ?? question.asOf}
      focus={null}
      onRemoved={null}
      onClosed={onClosed}
      onSaved={(typed, base) => {
        const source = { means: 'byHand' as const, asOf: today, by: person.name, reference: '' }
        void add(statedRoute(base, typed, source, { all, lines: question.lines }))
      }}
    />
  )
}
