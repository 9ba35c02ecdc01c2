import type { ReactNode } from 'react'
import { shownPercent } from '../../../../shared/money/rate.ts'
import { deedFields } from '../../../../shared/text/plan-deeds.ts'
import { monthDay } from '../../../../shared/text/schedule-days.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ChangeFieldsProps } from '../state/change-fields-props.ts'
import { ChangeRhythm } from './change-rhythm.tsx'
import { ClockFields } from './clock-fields.tsx'
import { PayerFields } from './payer-fields.tsx'

/** The fields of one kind of change. */
export function ChangeFields(props: ChangeFieldsProps): ReactNode {
  switch (props.kind) {
    case 'moveDate':
      return <MoveFields {...props} />
    case 'skip':
      return <SkipFields {...props} />
    case 'newTerms':
      return <TermsFields {...props} />
    case 'hardship':
      return <TermsFields {...props} />
    case 'rateCut':
      return <RateField {...props} />
    case 'addCharge':
      return <ChargeFields {...props} />
    case 'changePayer':
      return <PayerFields {...props} />
    default:
      return <ClockFields {...props} />
  }
}

function MoveFields({ plan, form, set }: ChangeFieldsProps): ReactNode {
  const open = plan.installments.filter(({ amount, paid }) => paid < amount)
  const choices = open.map(({ number, contractOn }) => ({
    value: String(number),
    label: `${number}, ${monthDay(contractOn)}`,
  }))
  return (
    <>
      <PickField
        label={deedFields.number}
        choices={choices}
        value={form.number}
        onPicked={(number) => set({ number })}
        required
      />
      <DateField label={deedFields.dueOn} box="coming" text={form.dueOn} onTyped={(dueOn) => set({ dueOn })} required />
      <Segments
        label={deedFields.later}
        choices={deedFields.laterChoices}
        value={form.later}
        onPicked={(later) => set({ later })}
      />
    </>
  )
}

function SkipFields({ form, set }: ChangeFieldsProps): ReactNode {
  return (
    <>
      <TextField label={deedFields.skip} text={form.skip} onTyped={(skip) => set({ skip })} longest={2} required />
      <PickField
        label={deedFields.skipMoney}
        choices={deedFields.skipChoices}
        value={form.money}
        onPicked={(money) => set({ money })}
      />
    </>
  )
}

/** Other payments for what is open: by amount or number, as often as before or not. */
function TermsFields({ kind, form, set }: ChangeFieldsProps): ReactNode {
  return (
    <>
      <Segments label={deedFields.by} choices={deedFields.byChoices} value={form.by} onPicked={(by) => set({ by })} />
      {form.by === 'amount' ? (
        <MoneyField label={deedFields.amount} text={form.amount} onTyped={(amount) => set({ amount })} required />
      ) : (
        <TextField
          label={deedFields.count}
          text={form.count}
          onTyped={(count) => set({ count })}
          longest={3}
          required
        />
      )}
      <ChangeRhythm form={form} set={set} />
      <DateField
        label={deedFields.first}
        box="coming"
        text={form.first}
        onTyped={(first) => set({ first })}
        hint={deedFields.firstHint}
      />
      {kind === 'hardship' ? (
        <DateField label={deedFields.review} box="coming" text={form.review} onTyped={(review) => set({ review })} />
      ) : (
        <Segments
          label={deedFields.arrears}
          choices={deedFields.arrearsChoices}
          value={form.arrears}
          onPicked={(arrears) => set({ arrears })}
        />
      )}
    </>
  )
}

/** The rate that holds from now on. */
function RateField({ plan, form, set }: ChangeFieldsProps): ReactNode {
  const { interest } = plan.terms
  return (
    <PercentField
      label={deedFields.rate}
      text={form.rate}
      onTyped={(rate) => set({ rate })}
      hint={interest === null ? undefined : deedFields.rateHint(shownPercent(interest.rate))}
      isMeaningHidden
      required
    />
  )
}

function ChargeFields({ form, set }: ChangeFieldsProps): ReactNode {
  return (
    <>
      <MoneyField label={deedFields.charge} text={form.charge} onTyped={(charge) => set({ charge })} required />
      <Segments
        label={deedFields.how}
        choices={deedFields.howChoices}
        value={form.how}
        onPicked={(how) => set({ how })}
      />
      {form.how === 'layer' ? (
        <TextField
          label={deedFields.layerCount}
          text={form.layerCount}
          onTyped={(layerCount) => set({ layerCount })}
          longest={3}
          required
        />
      ) : null}
    </>
  )
}
