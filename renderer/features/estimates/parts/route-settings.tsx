import { type ReactNode, useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import { boxWords, routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { isSettledFact } from '../state/fact-value.ts'
import type { RouteFocus } from '../state/open-box.ts'
import { withPayers } from '../state/payer-form.ts'
import { isWhole, limitsOf, type TypedMet, type TypedRoute, typedMet, typedRoute } from '../state/route-form.ts'
import styles from './dialogs.module.css'
import { HelpFields } from './help-fields.tsx'
import { PayerFields } from './payer-fields.tsx'
import { PayerOrder } from './payer-order.tsx'
import { PricingFields } from './pricing-fields.tsx'

export interface RouteSettingsProps {
  readonly route: Route
  readonly title: string
  readonly does: string
  readonly lines: readonly { readonly id: string; readonly words: string }[]
  /** The day whose rules hold. */
  readonly on: PlainDate
  /** The field that the box was opened for; null begins with the name. */
  readonly focus: RouteFocus | null
  readonly onSaved: (typed: TypedRoute) => void
  /** Null while it is the only column. */
  readonly onRemoved: (() => void) | null
  readonly onClosed: () => void
}

type Set = (change: Partial<TypedRoute>) => void

/** What a column assumes: the prices of the clinic; network level and what is met of a plan; help after that. */
export function RouteSettings(props: RouteSettingsProps): ReactNode {
  const { route, title, does, lines, on, focus, onSaved, onRemoved, onClosed } = props
  const [typed, setTyped] = useState(() =>
    typedRoute(
      route,
      lines.map((line) => line.id),
    ),
  )
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
      onFinished={() => (isWhole(route, typed) ? onSaved(typed) : undefined)}
      onClosed={onClosed}
    >
      <div className={styles.wide}>
        <TextField
          label={routeWords.name}
          text={typed.name}
          onTyped={(name) => set({ name })}
          longest={80}
          required
          autoFocus={focus === null && (!hasForm || route.kind === 'insured')}
        />
      </div>
      {route.kind === 'selfPay' ? (
        <ClinicFields route={route} typed={typed} set={set} lines={lines} />
      ) : (
        <>
          <InsuredFields route={route} typed={typed} set={set} focus={focus} />
          <PayerFields typed={typed.payers} set={(change) => set({ payers: { ...typed.payers, ...change } })} />
          <PayerOrder route={withPayers(route, typed.payers, on)} on={on} />
        </>
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

interface ClinicFieldsProps extends Pick<RouteSettingsProps, 'lines'> {
  readonly route: SelfPayRoute
  readonly typed: TypedRoute
  readonly set: Set
}

function ClinicFields({ route, typed, set, lines }: ClinicFieldsProps): ReactNode {
  const { pricing } = route
  return (
    <>
      {pricing ? (
        <PricingFields
          method={pricing.method}
          typed={typed.pricing}
          set={(change) => set({ pricing: { ...typed.pricing, ...change } })}
          lines={lines}
          isFirst
        />
      ) : null}
      {pricing === undefined || pricing.method === 'package' ? <SelfPayFields typed={typed} set={set} /> : null}
    </>
  )
}

function SelfPayFields({ typed, set }: { readonly typed: TypedRoute; readonly set: Set }): ReactNode {
  return (
    <>
      <PercentField
        label={routeWords.discount}
        text={typed.discount}
        onTyped={(discount) => set({ discount })}
        required
      />
      <PercentField
        label={routeWords.promptPay}
        text={typed.promptPay}
        onTyped={(promptPay) => set({ promptPay })}
        required
      />
    </>
  )
}

const FOCUSED: Readonly<Record<RouteFocus | 'none', keyof TypedMet | null>> = {
  deductible: 'memberDeductible',
  oop: 'memberOop',
  none: null,
}

interface InsuredFieldsProps {
  readonly route: InsuredRoute
  readonly typed: TypedRoute
  readonly set: Set
  readonly focus: RouteFocus | null
}

function InsuredFields({ route, typed, set, focus }: InsuredFieldsProps): ReactNode {
  const limits = limitsOf(route, typed.tier)
  const setMet = (change: Partial<TypedMet>) => set({ met: { ...typed.met, ...change } })
  const field = (label: string, key: keyof TypedMet, limit: NonNullable<typeof limits>['oopFamily'] | undefined) => (
    <MoneyField
      label={label}
      text={typed.met[key]}
      onTyped={(text) => setMet({ [key]: text })}
      hint={limitHint(limit)}
      autoFocus={key === FOCUSED[focus ?? 'none']}
      mayBeUnknown
      mayNotApply
    />
  )
  return (
    <>
      <div className={styles.wide}>
        <PickField
          label={routeWords.tier}
          choices={route.plan.tiers.map(({ tier }) => ({ value: tier, label: routeWords.tierName(tier) }))}
          value={typed.tier}
          onPicked={(tier) => set({ tier, met: typedMet(route, tier) })}
        />
      </div>
      {field(routeWords.deductibleMet, 'memberDeductible', limits?.deductibleIndividual)}
      {field(routeWords.oopMet, 'memberOop', limits?.oopIndividual)}
      {route.plan.memberTier === 'family' ? (
        <>
          {field(routeWords.familyDeductibleMet, 'familyDeductible', limits?.deductibleFamily)}
          {field(routeWords.familyOopMet, 'familyOop', limits?.oopFamily)}
        </>
      ) : null}
      <p className={styles.note}>{routeWords.whatIf}</p>
    </>
  )
}

function limitHint(limit: Parameters<typeof isSettledFact>[0] | undefined): string {
  if (limit === undefined) return routeWords.of(null)
  if (limit.kind === 'none') return routeWords.noLimit
  return routeWords.of(isSettledFact(limit) ? limit.value : null)
}
