import { type ReactNode, useState } from 'react'
import type { WriteOffCode } from '../../../../shared/model/plan-changes.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { amountOf } from '../state/plan-form.ts'
import { typedAmount } from '../state/use-payment.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import { SupervisorStep } from './supervisor-step.tsx'
import type { DeedProps } from './terms-deed.tsx'

const KEEPS_DEBT: readonly WriteOffCode[] = ['badDebt', 'bankruptcy']

/** What nobody pays any more: all that is left or a part, under a code, with a reason. */
export function WriteOffDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const [amountText, setAmount] = useState(() => typedAmount(plan.left))
  const [code, setCode] = useState<WriteOffCode>('courtesy')
  const [ownReason, setReason] = useState<string | null>(null)
  const reason = ownReason ?? endWords.codes.find(({ value }) => value === code)?.label ?? ''
  const saving = usePlanDeed('plan.writeOff')
  const amount = amountOf(amountText)
  const request = {
    planId: plan.id,
    fromVersion: plan.version,
    code,
    amount: amount === plan.left ? null : amount,
    reason,
  }
  const save = async () => {
    if (amount === null) return
    const answer = await saving.run(request)
    if (!answer.ok) return
    toast({ words: endWords.writtenOff })
    onDone()
  }
  return (
    <DeedFrame
      title={endWords.writeOff}
      does={endWords.writeOff}
      fields={
        <>
          <MoneyField
            label={endWords.amount}
            text={amountText}
            onTyped={setAmount}
            hint={endWords.whole(plan.left)}
            required
          />
          <PickField label={endWords.code} choices={endWords.codes} value={code} onPicked={setCode} />
          <TextField label={endWords.reason} text={reason} onTyped={setReason} longest={200} required />
          <SupervisorStep
            problem={saving.problem}
            call="plan.writeOff"
            request={request}
            words={reason}
            onDone={onDone}
          />
        </>
      }
      shown={<p className={styles.sentence}>{KEEPS_DEBT.includes(code) ? endWords.keepsDebt : endWords.endsDebt}</p>}
      problem={saving.problem}
      isBusy={saving.isBusy}
      canFinish={amount !== null && amount > 0 && reason.trim() !== ''}
      onFinished={() => void save()}
    />
  )
}
