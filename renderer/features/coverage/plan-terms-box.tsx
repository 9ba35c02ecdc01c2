import { type ReactNode, useState } from 'react'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { detailWords, planTermWords } from '../../../shared/text/coverage-details.ts'
import { boxWords } from '../../../shared/text/estimate-dialogs.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { choicesOf } from '../../ui/choices-of.ts'
import { FormBox } from '../../ui/form-box.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import styles from './coverage.module.css'
import { AUTH_STEPS, type OutcomeText, outcomeOf, outcomeText } from './plan-terms-text.ts'

const CROSS = choicesOf(['none', 'oonCountsToIn', 'both'], planTermWords.crosses)
const REFERRAL = choicesOf(
  ['provider', 'patientAllowed', 'patientBilled', 'treatAsOutOfNetwork'],
  planTermWords.referrals,
)
const BEARS = choicesOf(['patientBilled', 'patientAllowed', 'provider'], detailWords.bears)
const OUTCOMES = choicesOf(
  ['provider', 'patientAllowed', 'patientBilled', 'penaltyPercent', 'penaltyAmount'],
  planTermWords.outcomes,
)

export interface PlanTermsBoxProps {
  readonly base: BenefitPlanDraft
  readonly onChanged: (base: BenefitPlanDraft) => void
  readonly onClosed: () => void
}

/** What the plan does across network levels, without a referral or an authorization, and with care it leaves out. */
export function PlanTermsBox({ base, onChanged, onClosed }: PlanTermsBoxProps): ReactNode {
  const [plan, setPlan] = useState(base)
  const [auth, setAuth] = useState(() => AUTH_STEPS.map((step) => outcomeText(base[step])))
  function finish(): void {
    const [authMissing, authDenied, authExpired, unitsExceeded] = auth
    onChanged({
      ...plan,
      authMissing: outcomeOf(authMissing, base.authMissing),
      authDenied: outcomeOf(authDenied, base.authDenied),
      authExpired: outcomeOf(authExpired, base.authExpired),
      unitsExceeded: outcomeOf(unitsExceeded, base.unitsExceeded),
    })
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
    </FormBox>
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
        onPicked={(does) => onTyped({ does, penalty: '' })}
      />
      {text.does === 'penaltyPercent' ? <PercentField {...penalty} onTyped={typed} /> : null}
      {text.does === 'penaltyAmount' ? <MoneyField {...penalty} onTyped={typed} isMeaningHidden /> : null}
      {text.does.startsWith('penalty') ? null : <span />}
    </>
  )
}
