import type { ReactNode } from 'react'
import { pricingWords } from '../../../shared/text/estimate-pricing.ts'
import { contractWords } from '../../../shared/text/estimate-procedures.ts'
import { scheduleWords } from '../../../shared/text/screens-schedules.ts'
import { modifiersOf, stepsOf } from '../../lib/contract-text.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { wholeOf } from './rules-text.ts'
import { yearIn } from './schedule-reading.ts'
import { ClassRows, HealthCenterField, PackageRows, StepRows } from './schedule-rows.tsx'
import type { ScheduleText } from './schedule-text.ts'
import styles from './schedules.module.css'

export interface ScheduleFieldsProps {
  readonly text: ScheduleText
  readonly onChanged: (part: Partial<ScheduleText>) => void
}

const REGIONS = (['contiguous', 'alaska', 'hawaii'] as const).map((value) => ({
  value,
  label: pricingWords.regions[value],
}))

/** What a schedule of its kind says. */
export function ScheduleFields(props: ScheduleFieldsProps): ReactNode {
  switch (props.text.kind) {
    case 'sliding':
      return <Sliding {...props} />
    case 'charity':
      return <Charity {...props} />
    case 'membership':
      return <Membership {...props} />
    case 'tiered':
      return <StepRows {...props} />
    case 'package':
      return <PackageRows {...props} />
    case 'promptPay':
      return <PromptPay {...props} />
    case 'contract':
      return <Contract {...props} />
  }
}

function Sliding({ text, onChanged }: ScheduleFieldsProps): ReactNode {
  return (
    <>
      <AnswerField
        label={pricingWords.region}
        choices={REGIONS}
        value={text.region}
        onPicked={(region) => onChanged({ region })}
      />
      <CodeField
        label={scheduleWords.year}
        hint={scheduleWords.yearHint}
        text={text.year}
        onTyped={(year) => onChanged({ year })}
        fault={yearIn(text.year) === null ? scheduleWords.yearProblem : null}
      />
      <HealthCenterField text={text} onChanged={onChanged} />
      <ClassRows text={text} onChanged={onChanged} />
    </>
  )
}

function Charity({ text, onChanged }: ScheduleFieldsProps): ReactNode {
  return (
    <>
      <PercentField
        label={pricingWords.policyOff}
        text={text.policyOff}
        onTyped={(policyOff) => onChanged({ policyOff })}
        mayBeUnknown
      />
      <PercentField
        label={pricingWords.generallyBilled}
        hint={pricingWords.generallyBilledHint}
        text={text.generallyBilled}
        onTyped={(generallyBilled) => onChanged({ generallyBilled })}
        mayBeUnknown
      />
    </>
  )
}

function Membership({ text, onChanged }: ScheduleFieldsProps): ReactNode {
  return (
    <>
      <MoneyField
        label={pricingWords.monthlyFee}
        text={text.monthlyFee}
        onTyped={(monthlyFee) => onChanged({ monthlyFee })}
        mayBeUnknown
        emptyIsUnknown
      />
      <MoneyField
        label={pricingWords.joiningFee}
        text={text.joiningFee}
        onTyped={(joiningFee) => onChanged({ joiningFee })}
        mayBeUnknown
        mayNotApply
        emptyIsUnknown
      />
      <CodeField
        label={pricingWords.months}
        hint={pricingWords.monthsHint}
        text={text.months}
        onTyped={(months) => onChanged({ months })}
        fault={wholeOf(text.months, 0, 36) === null ? pricingWords.monthsProblem : null}
      />
      <PercentField
        label={pricingWords.memberOff}
        text={text.memberOff}
        onTyped={(memberOff) => onChanged({ memberOff })}
        required
      />
      <div className={styles.wide}>
        <TextField
          label={scheduleWords.included}
          hint={scheduleWords.includedHint}
          text={text.included}
          onTyped={(included) => onChanged({ included })}
          longest={200}
        />
      </div>
    </>
  )
}

function PromptPay({ text, onChanged }: ScheduleFieldsProps): ReactNode {
  return (
    <>
      <PercentField label={scheduleWords.off} text={text.off} onTyped={(off) => onChanged({ off })} required />
      <CodeField
        label={scheduleWords.days}
        hint={scheduleWords.daysHint}
        text={text.days}
        onTyped={(days) => onChanged({ days })}
        fault={wholeOf(text.days, 0, 365) === null ? scheduleWords.daysProblem : null}
      />
    </>
  )
}

function Contract({ text, onChanged }: ScheduleFieldsProps): ReactNode {
  return (
    <>
      <TextField
        label={scheduleWords.payer}
        hint={scheduleWords.payerHint}
        text={text.payer}
        onTyped={(payer) => onChanged({ payer })}
        longest={120}
        required
      />
      <Segments
        label={scheduleWords.ladder}
        choices={scheduleWords.ladders}
        value={text.ladder}
        onPicked={(ladder) => onChanged({ ladder })}
      />
      {text.ladder === 'own' ? (
        <CodeField
          label={contractWords.steps}
          text={text.ladderSteps}
          onTyped={(ladderSteps) => onChanged({ ladderSteps })}
          fault={stepsOf(text.ladderSteps) === null ? contractWords.stepsProblem : null}
        />
      ) : null}
      <CodeField
        label={contractWords.modifiers}
        hint={contractWords.modifiersHint}
        text={text.modifiers}
        onTyped={(modifiers) => onChanged({ modifiers })}
        fault={modifiersOf(text.modifiers) === null ? contractWords.modifiersProblem : null}
      />
    </>
  )
}
