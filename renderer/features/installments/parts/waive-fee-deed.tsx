import { type ReactNode, useState } from 'react'
import { minusCents } from '../../../../shared/money/cents.ts'
import { feeName, feeWords, waiveSentence } from '../../../../shared/text/plan-fees.ts'
import { type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
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

function useKeptReason({ id, number }: DeedProps['plan']): KeptText<{ readonly reason: string }> {
  return useKeptText({ key: `waive:${id}`, title: `${feeWords.waive}, ${number}`.slice(0, 120) }, { reason: '' })
}

/** A fee that nobody has to pay any more, or a part of it, with a reason; above the limit a supervisor answers for it. */
export function WaiveFeeDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const saving = usePlanDeed('planFee.waive')
  const standing = plan.fees.filter(({ amount, waived }) => waived < amount)
  const [picked, setPicked] = useState(standing[0]?.id ?? null)
  const [typed, setTyped] = useState<string | null>(null)
  const kept = useKeptReason(plan)
  const { reason } = kept.text
  const setReason = (typed: string) => kept.change({ reason: typed })
  const fee = standing.find(({ id }) => id === picked) ?? standing[0]
  if (fee === undefined) return <p className={styles.empty}>{feeWords.none}</p>
  const most = minusCents(fee.amount, fee.waived)
  const text = typed ?? typedAmount(most)
  const amount = amountOf(text)
  const request = { feeId: fee.id, amount: amount === most ? null : amount, reason }
  const waive = async () => {
    const answer = await saving.run(request)
    if (!answer.ok) return
    await kept.finish()
    toast({ words: feeWords.waived })
    onDone()
  }
  return (
    <DeedFrame
      title={feeWords.waive}
      does={feeWords.waive}
      fields={
        <>
          <PickField
            label={feeWords.which}
            choices={standing.map((one) => ({ value: one.id, label: feeName(one) }))}
            value={fee.id}
            onPicked={(id) => {
              setPicked(id)
              setTyped(null)
            }}
          />
          <MoneyField label={feeWords.amount} text={text} onTyped={setTyped} hint={feeWords.all(most)} required />
          <TextField label={feeWords.reason} text={reason} onTyped={setReason} longest={200} required />
          <SupervisorStep
            problem={saving.problem}
            call="planFee.waive"
            request={request}
            words={reason}
            onDone={() => void kept.finish().then(onDone)}
          />
        </>
      }
      shown={
        <p className={styles.sentence} role="status">
          {amount === null ? '' : waiveSentence(amount, fee.paid)}
        </p>
      }
      problem={saving.problem}
      isBusy={saving.isBusy}
      half={kept.half}
      canFinish={amount !== null && amount > 0 && amount <= most && reason.trim() !== ''}
      onFinished={() => void waive()}
    />
  )
}
