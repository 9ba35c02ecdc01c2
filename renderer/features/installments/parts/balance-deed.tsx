import type { ReactNode } from 'react'
import { balanceWords } from '../../../../shared/text/plan-deeds.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useBalance } from '../state/use-balance.ts'
import { BalanceAnswers } from './balance-answers.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { DeedFrame } from './deed-frame.tsx'
import { OtherWayBanner } from './other-way-banner.tsx'
import type { DeedProps } from './terms-deed.tsx'

/** Insurance paid more or less: shorten, lower, give back or leave, each with its schedule before it is taken. */
export function BalanceDeed({ plan, onDone }: DeedProps): ReactNode {
  const balance = useBalance(plan, useToday(), onDone)
  const { owed, cause, back, preview } = balance
  return (
    <DeedFrame
      title={balanceWords.answers}
      does={balanceWords.save}
      fields={
        <>
          <MoneyField label={balanceWords.owed} text={owed.text} onTyped={owed.set} required />
          <PickField
            label={balanceWords.cause}
            choices={balanceWords.causes}
            value={cause.value}
            onPicked={cause.set}
          />
          {back ? (
            <>
              <PickField
                label={balanceWords.refundBy}
                choices={paymentWords.methods}
                value={back.method}
                onPicked={(method) => back.set({ method })}
              />
              <OtherWayBanner way={back.otherWay} />
              <TextField
                label={paymentWords.reference}
                text={back.reference}
                onTyped={(reference) => back.set({ reference })}
                longest={60}
              />
            </>
          ) : null}
          <ConsentFields form={balance.form} set={balance.set} isNeeded={balance.needsConsent} />
        </>
      }
      shown={
        preview ? (
          <BalanceAnswers
            preview={preview}
            picked={balance.answer}
            language={plan.terms.language}
            onPicked={balance.pick}
          />
        ) : null
      }
      problem={balance.problem}
      isBusy={balance.isBusy}
      half={balance.half}
      canFinish={balance.canSave}
      onFinished={() => void balance.save()}
    />
  )
}
