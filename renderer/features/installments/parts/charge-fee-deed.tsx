import { type ReactNode, useState } from 'react'
import { feeWords, lateFeeLine } from '../../../../shared/text/plan-fees.ts'
import { useAsk } from '../../../lib/query.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { chargesOf } from '../state/charges.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import type { DeedProps } from './terms-deed.tsx'

/** A fee for a late or a returned payment, shown with its amount before it is charged; where none may be asked, why. */
export function ChargeFeeDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const options = useAsk('planFee.options', { planId: plan.id })
  const saving = usePlanDeed('planFee.charge')
  const [picked, setPicked] = useState<string | null>(null)
  const offers = chargesOf(plan, options.data ?? null)
  const offer = offers.find(({ key }) => key === picked) ?? offers[0]
  const agreed = options.data?.agreed.lateFee ?? null
  const charge = async () => {
    if (offer === undefined) return
    const answer = await saving.run({ planId: plan.id, of: offer.of, amount: offer.amount })
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
              choices={offers.map(({ key, line }) => ({ value: key, label: line }))}
              value={offer.key}
              onPicked={setPicked}
            />
          )}
          {agreed === null ? null : <p className={styles.note}>{`${feeWords.agreed}: ${lateFeeLine(agreed)}.`}</p>}
        </>
      }
      shown={
        <p className={styles.sentence} role="status">
          {offer === undefined ? (options.data?.noLateFee ?? '') : offer.sentence}
        </p>
      }
      problem={saving.problem}
      isBusy={saving.isBusy}
      canFinish={offer !== undefined}
      onFinished={() => void charge()}
    />
  )
}
