import { type ReactNode, useState } from 'react'
import { chargeSentence, feeWords, lateFeeLine, lateOfferLine } from '../../../../shared/text/plan-fees.ts'
import { useAsk } from '../../../lib/query.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import type { DeedProps } from './terms-deed.tsx'

/** A late fee, shown with its amount before it is charged; where none may be asked, why. */
export function ChargeFeeDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const options = useAsk('planFee.options', { planId: plan.id })
  const saving = usePlanDeed('planFee.charge')
  const [picked, setPicked] = useState<string | null>(null)
  const late = options.data?.late ?? []
  const offer = late.find(({ installment }) => String(installment) === picked) ?? late[0]
  const agreed = options.data?.agreed.lateFee ?? null
  const charge = async () => {
    if (offer === undefined) return
    const of = { kind: 'late', installment: offer.installment } as const
    const answer = await saving.run({ planId: plan.id, of, amount: offer.amount })
    if (!answer.ok) return
    toast({ words: feeWords.charged })
    onDone()
  }
  return (
    <DeedFrame
      title={feeWords.charge}
      does={feeWords.charge}
      fields={
        <>
          {offer === undefined ? null : (
            <PickField
              label={feeWords.which}
              choices={late.map(({ installment, dueOn, amount }) => {
                return { value: String(installment), label: lateOfferLine(installment, dueOn, amount) }
              })}
              value={String(offer.installment)}
              onPicked={setPicked}
            />
          )}
          {agreed === null ? null : <p className={styles.note}>{`${feeWords.agreed}: ${lateFeeLine(agreed)}.`}</p>}
        </>
      }
      shown={
        <p className={styles.sentence} role="status">
          {offer === undefined
            ? (options.data?.noLateFee ?? '')
            : chargeSentence(offer.amount, offer.installment, offer.lateOn)}
        </p>
      }
      problem={saving.problem}
      isBusy={saving.isBusy}
      canFinish={offer !== undefined}
      onFinished={() => void charge()}
    />
  )
}
