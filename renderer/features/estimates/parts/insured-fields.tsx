import type { ReactNode } from 'react'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { routeWords } from '../../../../shared/text/estimate-dialogs.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { isSettledFact } from '../state/fact-value.ts'
import type { RouteFocus } from '../state/open-box.ts'
import { limitsOf, type TypedMet, type TypedRoute, typedMet } from '../state/route-form.ts'
import styles from './dialogs.module.css'

type Set = (change: Partial<TypedRoute>) => void

const FOCUSED: Readonly<Record<RouteFocus | 'none', keyof TypedMet | null>> = {
  deductible: 'memberDeductible',
  oop: 'memberOop',
  none: null,
}

export interface InsuredFieldsProps {
  readonly route: InsuredRoute
  readonly typed: TypedRoute
  readonly set: Set
  readonly focus: RouteFocus | null
  /** Where more follows beneath, the network level stands beside the name and the note is left out. */
  readonly isCompact: boolean
}

export function InsuredFields({ route, typed, set, focus, isCompact }: InsuredFieldsProps): ReactNode {
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
      <div className={isCompact ? undefined : styles.wide}>
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
      {isCompact ? null : <p className={styles.note}>{routeWords.whatIf}</p>}
    </>
  )
}

function limitHint(limit: Parameters<typeof isSettledFact>[0] | undefined): string {
  if (limit === undefined) return routeWords.of(null)
  if (limit.kind === 'none') return routeWords.noLimit
  return routeWords.of(isSettledFact(limit) ? limit.value : null)
}
