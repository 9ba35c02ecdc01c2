import { type ReactNode, useState } from 'react'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { detailWords, planTermWords } from '../../../shared/text/coverage-details.ts'
import { boxWords } from '../../../shared/text/estimate-dialogs.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { choicesOf } from '../../ui/choices-of.ts'
import { FormBox } from '../../ui/form-box.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import styles from './coverage.module.css'
import { type MaximumText, maximumStated, maximumText, PAID, withUsed } from './maximum-text.ts'
import { AUTH_STEPS, NO_PENALTY, type OutcomeText, outcomesOf, outcomeText } from './plan-terms-text.ts'

const CROSS = choicesOf(['none', 'oonCountsToIn', 'both'], planTermWords.crosses)
const REFERRAL = choicesOf(
  ['provider', 'patientAllowed', 'patientBilled', 'treatAsOutOfNetwork'],
  planTermWords.referrals,
)
const BEARS = choicesOf(['patientBilled', 'patientAllowed', 'provider'], detailWords.bears)
const YES = choicesOf(['no', 'yes'], detailWords.answers)
const BASES = choicesOf(['planPayment', 'allowed'], planTermWords.penaltyBases)
const EXHAUSTED = choicesOf(['allowed', 'billed'], planTermWords.exhaustions)
const OUTCOMES = choicesOf(
  ['provider', 'patientAllowed', 'patientBilled', 'penaltyPercent', 'penaltyAmount'],
  planTermWords.outcomes,
)

export interface PlanTermsBoxProps {
  readonly base: BenefitPlanDraft
  /** What is used so far, the plan's payments among them. */
  readonly counters: readonly Counter[]
  readonly onChanged: (part: { readonly base: BenefitPlanDraft; readonly baseCounters: Counter[] }) => void
  readonly onClosed: () => void
}

/** What the plan does across network levels, without a referral or an authorization, and with care it leaves out. */
export function PlanTermsBox({ base, counters, onChanged, onClosed }: PlanTermsBoxProps): ReactNode {
  const [plan, setPlan] = useState(base)
  const [auth, setAuth] = useState(() => AUTH_STEPS.map((step) => outcomeText(base[step])))
  const [maximum, setMaximum] = useState(() => maximumText(base, counters))
  function finish(): void {
    const stated = { ...plan, ...maximumStated(plan, maximum), ...outcomesOf(auth, base) }
    onChanged({ base: stated, baseCounters: [...withUsed(counters, PAID, maximum.paid)] })
    onClosed()
  }
  return (
    <FormBox
      title={planTermWords.open}
      does={detailWords.done}
      leaves={boxWords.cancel}
      width="wide"
      className={styles.details}
      onFinished={finish}
      onClosed={onClosed}
    >
      <AnswerField
        label={planTermWords.cross}
        choices={CROSS}
        value={plan.crossAccumulation}
        onPicked={(crossAccumulation) => setPlan({ ...plan, crossAccumulation })}
      />
      <AnswerField
        label={planTermWords.referral}
        choices={REFERRAL}
        value={plan.missingReferral}
        onPicked={(missingReferral) => setPlan({ ...plan, missingReferral })}
      />
      {AUTH_STEPS.map((step, at) => (
        <OutcomeFields
          key={step}
          label={planTermWords.auth[step]}
          text={auth[at] ?? outcomeText(base[step])}
          onTyped={(text) => setAuth(auth.map((one, k) => (k === at ? text : one)))}
        />
      ))}
      <AnswerField
        label={planTermWords.notCovered}
        choices={BEARS}
        value={plan.notCoveredTo}
        onPicked={(notCoveredTo) => setPlan({ ...plan, notCoveredTo })}
      />
      <AnswerField
        label={planTermWords.grandfathered}
        choices={YES}
        value={plan.grandfathered ? 'yes' : 'no'}
        onPicked={(answer) => setPlan({ ...plan, grandfathered: answer === 'yes' })}
      />
      <MaximumFields text={maximum} set={(part) => setMaximum({ ...maximum, ...part })} />
    </FormBox>
  )
}

interface MaximumFieldsProps {
  readonly text: MaximumText
  readonly set: (part: Partial<MaximumText>) => void
}

function MaximumFields({ text, set }: MaximumFieldsProps): ReactNode {
  return (
    <>
      <MoneyField
        label={planTermWords.maximumFamily}
        text={text.family}
        onTyped={(family) => set({ family })}
        isMeaningHidden
      />
      <MoneyField
        label={planTermWords.maximumPaid}
        text={text.paid}
        onTyped={(paid) => set({ paid })}
        isMeaningHidden
      />
      <AnswerField
        label={planTermWords.exhausted}
        choices={EXHAUSTED}
        value={text.whenExhausted}
        onPicked={(whenExhausted) => set({ whenExhausted })}
      />
    </>
  )
}

interface OutcomeFieldsProps {
  readonly label: string
  readonly text: OutcomeText
  readonly onTyped: (text: OutcomeText) => void
}

function OutcomeFields({ label, text, onTyped }: OutcomeFieldsProps): ReactNode {
  const penalty = { label: planTermWords.penalty(label), text: text.penalty, required: true }
  const typed = (entered: string) => onTyped({ ...text, penalty: entered })
  return (
    <>
      <AnswerField
        label={label}
        choices={OUTCOMES}
        value={text.does}
        onPicked={(does) => onTyped({ ...NO_PENALTY, does })}
      />
      {text.does === 'penaltyPercent' ? <PercentField {...penalty} onTyped={typed} /> : null}
      {text.does === 'penaltyAmount' ? <MoneyField {...penalty} onTyped={typed} isMeaningHidden /> : null}
      {text.does.startsWith('penalty') ? null : <span />}
      {text.does === 'penaltyPercent' ? (
        <>
          <AnswerField
            label={planTermWords.penaltyOf(label)}
            choices={BASES}
            value={text.of}
            onPicked={(of) => onTyped({ ...text, of })}
          />
          <MoneyField
            label={planTermWords.penaltyCap(label)}
            text={text.cap}
            onTyped={(cap) => onTyped({ ...text, cap })}
            isMeaningHidden
          />
        </>
      ) : null}
    </>
  )
}
