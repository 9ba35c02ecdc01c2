import type { ReactNode } from 'react'
import { boxWords, routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { columnNames, steps } from '../../../../shared/text/estimate-screen.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSchedules } from '../api/schedules.ts'
import type { Column } from '../state/comparison.ts'
import { routeReplaced, withoutRoute } from '../state/edits.ts'
import type { RouteFocus } from '../state/open-box.ts'
import { statedRoute } from '../state/schedule-choice.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { RouteSettings } from './route-settings.tsx'

export interface SettingsBoxProps {
  readonly work: Workspace
  readonly column: Column
  readonly focus: RouteFocus | null
  readonly onClosed: () => void
}

/** The settings of a column that stands, with what they do to the draft. */
export function SettingsBox({ work, column, focus, onClosed }: SettingsBoxProps): ReactNode {
  const { person } = useSession()
  const today = useToday()
  const prices = usePrices()
  const { all } = useSchedules(work.draft.question.serviceOn ?? work.draft.question.asOf)
  const { route } = column
  const { question } = work.draft
  return (
    <RouteSettings
      route={route}
      title={routeWords.title(column.letter)}
      does={boxWords.save}
      lines={question.lines}
      on={question.serviceOn ?? question.asOf}
      focus={focus}
      onRemoved={
        work.columns.length > 1
          ? () => {
              onClosed()
              work.edit(steps.columnRemoved(route.name), (now) => withoutRoute(now, route.id))
            }
          : null
      }
      onClosed={onClosed}
      onSaved={async (typed, base) => {
        onClosed()
        const source = { means: 'byHand' as const, asOf: today, by: person.name, reference: '' }
        const changed = statedRoute(base, { ...typed, name: typed.name || columnNames.selfPay }, source, {
          all,
          lines: question.lines,
        })
        const isOtherLevel = route.kind === 'insured' && changed.kind === 'insured' && changed.tier !== route.tier
        const next = isOtherLevel ? await prices.priced(changed, question.lines) : changed
        work.edit(steps.columnChanged(route.name), (now) => routeReplaced(now, next))
      }}
    />
  )
}
