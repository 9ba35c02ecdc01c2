import { type ReactNode, useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { boxWords, routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { RouteFocus } from '../state/open-box.ts'
import { isWhole, type TypedRoute, typedRoute } from '../state/route-form.ts'
import { ClinicFields } from './clinic-fields.tsx'
import styles from './dialogs.module.css'
import { HelpFields } from './help-fields.tsx'
import { PlanFields } from './plan-fields.tsx'
import { SchedulePick } from './schedule-pick.tsx'

export interface RouteSettingsProps {
  readonly route: Route
  readonly title: string
  readonly does: string
  readonly lines: readonly Pick<ServiceLine, 'id' | 'code' | 'words' | 'charge'>[]
  /** The day whose rules hold. */
  readonly on: PlainDate
  /** The field that the box was opened for; null begins with the name. */
  readonly focus: RouteFocus | null
  /** With the column that the form stands on: another one where a schedule of the clinic was taken. */
  readonly onSaved: (typed: TypedRoute, base: Route) => void
  /** Null while it is the only column. */
  readonly onRemoved: (() => void) | null
  readonly onClosed: () => void
}

type Set = (change: Partial<TypedRoute>) => void

/** What a column assumes: the prices of the clinic; network level and what is met of a plan; help after that. */
export function RouteSettings(props: RouteSettingsProps): ReactNode {
  const { title, does, lines, on, focus, onSaved, onRemoved, onClosed } = props
  const lineIds = lines.map((line) => line.id)
  const [route, setRoute] = useState(props.route)
  const [typed, setTyped] = useState(() => typedRoute(route, lineIds))
  const set: Set = (change) => setTyped((now) => ({ ...now, ...change }))
  const hasForm = isSpecial(route)
  return (
    <FormBox
      title={title}
      does={does}
      leaves={boxWords.cancel}
      width={hasForm ? 'wide' : 'narrow'}
      more={
        onRemoved ? (
          <Button kind="quiet" onPressed={onRemoved}>
            {routeWords.remove}
          </Button>
        ) : null
      }
      className={styles.two}
      onFinished={() => (isWhole(route, typed) ? onSaved(typed, route) : undefined)}
      onClosed={onClosed}
    >
      <div className={route.kind === 'insured' && hasForm ? undefined : styles.wide}>
        <TextField
          label={routeWords.name}
          text={typed.name}
          onTyped={(name) => set({ name })}
          longest={80}
          required
          autoFocus={focus === null && (!hasForm || route.kind === 'insured')}
        />
      </div>
      <SchedulePick
        route={route}
        typed={typed}
        lines={lines}
        on={on}
        onTaken={(taken) => {
          setRoute(taken)
          setTyped(typedRoute(taken, lineIds))
        }}
      />
      {route.kind === 'selfPay' ? (
        <ClinicFields route={route} typed={typed} set={set} lines={lines} />
      ) : (
        <PlanFields route={route} typed={typed} set={set} focus={focus} on={on} isCompact={hasForm} />
      )}
      <HelpFields
        typed={typed.help}
        set={(change) => set({ help: { ...typed.help, ...change } })}
        on={on}
        isInsured={route.kind === 'insured'}
        isFirst={route.kind === 'selfPay' && route.assistance !== undefined && route.pricing === undefined}
      />
    </FormBox>
  )
}

/** A column with more to ask than its price or its network level. */
function isSpecial(route: Route): boolean {
  if (route.kind === 'insured') return route.coordination !== undefined || route.plan.type === 'medicare'
  return route.pricing !== undefined || route.assistance !== undefined
}
