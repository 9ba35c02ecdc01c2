import type { ReactNode } from 'react'
import type { SelfPayPricing } from '../../../../shared/model/self-pay-pricing.ts'
import { pricingWords } from '../../../../shared/text/estimate-pricing.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { pricingOf, type TypedAnswer, type TypedPricing } from '../state/pricing-form.ts'
import styles from './dialogs.module.css'
import { PackageFields } from './package-fields.tsx'

export const ANSWERS = [
  { value: 'yes', label: pricingWords.yes },
  { value: 'no', label: pricingWords.no },
  { value: '?', label: pricingWords.unknown },
] as const satisfies readonly { readonly value: TypedAnswer; readonly label: string }[]

export interface PricingFieldsProps {
  readonly method: SelfPayPricing['method']
  readonly typed: TypedPricing
  readonly set: (change: Partial<TypedPricing>) => void
  readonly lines: readonly { readonly id: string; readonly words: string }[]
  readonly isFirst: boolean
}

/** The form of a column that the clinic prices in a way of its own. */
export function PricingFields(props: PricingFieldsProps): ReactNode {
  const { method, typed, set, isFirst } = props
  switch (method) {
    case 'chargemaster':
      return null
    case 'settlement':
      return (
        <MoneyField
          label={pricingWords.total}
          hint={pricingWords.totalHint}
          text={typed.total}
          onTyped={(total) => set({ total })}
          mayBeUnknown
          emptyIsUnknown
          autoFocus={isFirst}
        />
      )
    case 'tiered':
      return <StepFields {...props} />
    case 'package':
      return <PackageFields {...props} />
    case 'membership':
      return <MembershipFields {...props} />
  }
}

function StepFields({ typed, set, isFirst }: PricingFieldsProps): ReactNode {
  const change = (at: number, part: Partial<TypedPricing['steps'][number]>) =>
    set({ steps: typed.steps.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const isEmpty = pricingOf('tiered', typed) === null
  return (
    <fieldset className={styles.rows}>
      <legend>{pricingWords.steps}</legend>
      <span aria-hidden="true">{pricingWords.from}</span>
      <span aria-hidden="true">{pricingWords.off}</span>
      {typed.steps.map((step, at) => (
        <Pair key={step.id}>
          <MoneyField
            label={pricingWords.stepFrom(at + 1)}
            isLabelHidden
            text={step.from}
            onTyped={(from) => change(at, { from })}
            autoFocus={isFirst && at === 0}
            required={isEmpty && at === 0}
          />
          <PercentField
            label={pricingWords.stepOff(at + 1)}
            isLabelHidden
            text={step.off}
            onTyped={(off) => change(at, { off })}
            required={(isEmpty && at === 0) || step.from.trim() !== ''}
          />
        </Pair>
      ))}
    </fieldset>
  )
}

/** Two fields of one row. */
function Pair({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.pair} data-field-row="">
      {children}
    </div>
  )
}

function MembershipFields({ typed, set, isFirst }: PricingFieldsProps): ReactNode {
  const isWhole = /^\d{1,2}$/.test(typed.months.trim()) && Number(typed.months) <= 36
  return (
    <>
      <MoneyField
        label={pricingWords.monthlyFee}
        text={typed.monthlyFee}
        onTyped={(monthlyFee) => set({ monthlyFee })}
        mayBeUnknown
        emptyIsUnknown
        autoFocus={isFirst}
      />
      <MoneyField
        label={pricingWords.joiningFee}
        text={typed.joiningFee}
        onTyped={(joiningFee) => set({ joiningFee })}
        mayBeUnknown
        mayNotApply
        emptyIsUnknown
      />
      <CodeField
        label={pricingWords.months}
        hint={pricingWords.monthsHint}
        text={typed.months}
        onTyped={(months) => set({ months })}
        fault={isWhole ? null : pricingWords.monthsProblem}
      />
      <PercentField
        label={pricingWords.memberOff}
        text={typed.memberOff}
        onTyped={(memberOff) => set({ memberOff })}
        required
      />
      <div className={styles.wide}>
        <TextField
          label={pricingWords.included}
          text={typed.included}
          onTyped={(included) => set({ included })}
          longest={200}
        />
      </div>
      <div className={styles.wide}>
        <Segments
          label={pricingWords.isMember}
          choices={ANSWERS}
          value={typed.isMember}
          onPicked={(isMember) => set({ isMember })}
        />
      </div>
    </>
  )
}
