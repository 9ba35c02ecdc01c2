import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { bySchedule } from '../../../../shared/engine/assistance/by-schedule.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { fromSchedule } from '../../../../shared/text/screens-schedules.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { useSchedules } from '../api/schedules.ts'
import type { TypedRoute } from '../state/route-form.ts'
import { choiceOf, keyOf, schedulesFor, statedRoute } from '../state/schedule-choice.ts'
import styles from './dialogs.module.css'

export interface SchedulePickProps {
  readonly route: Route
  readonly typed: TypedRoute
  readonly lines: readonly { readonly id: string; readonly code: string }[]
  readonly on: PlainDate
  /** The column as it is typed, by the schedule that was picked. */
  readonly onTaken: (route: Route) => void
}

/** Takes one of the clinic's schedules instead of typing it; nothing where none holds on the day. */
export function SchedulePick({ route, typed, lines, on, onTaken }: SchedulePickProps): ReactNode {
  const { all, inForce } = useSchedules(on)
  const offered = schedulesFor(route, inForce, lines)
  if (offered.length === 0) return null
  const stated = statedRoute(route, typed, { means: 'byHand', asOf: on, by: '', reference: '' }, { all, lines })
  const followed = stated.schedules ?? []
  const newest = followed.at(-1)
  return (
    <div className={styles.wide}>
      <PickField
        label={fromSchedule.label}
        choices={offered.map(choiceOf)}
        value={newest === undefined ? null : keyOf(newest)}
        shown={newest === undefined ? fromSchedule.byHand : fromSchedule.choice(newest.name, newest.effectiveFrom)}
        hint={followed.length > 1 ? followed.map((one) => one.name).join(', ') : undefined}
        onPicked={(key) => {
          const taken = offered.find((one) => keyOf(one) === key)
          if (taken) onTaken(bySchedule(stated, taken, lines))
        }}
      />
    </div>
  )
}
