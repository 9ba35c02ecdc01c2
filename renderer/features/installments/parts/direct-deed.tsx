import { type ReactNode, useState } from 'react'
import type { ExcessChoice } from '../../../../shared/model/plan.ts'
import { directWords, receiptChoice } from '../../../../shared/text/plan-fees.ts'
import { excessWays } from '../../../../shared/text/plan-record.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import type { DeedProps } from './terms-deed.tsx'

/** The payer says something else about extra money of a receipt: a credit that waited is used, or money waits. */
export function DirectDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const saving = usePlanDeed('payment.direct')
  const standing = plan.receipts.filter(({ reversed }) => reversed === null).toReversed()
  const first = standing.find(({ unapplied }) => unapplied > 0) ?? standing[0]
  const [picked, setPicked] = useState(first?.id ?? null)
  const [chosen, setChosen] = useState<ExcessChoice | null>(null)
  const kept = useKeptText(
    { key: `direct:${plan.id}`, title: `${directWords.title}, ${plan.number}`.slice(0, 120) },
    { reason: '' },
  )
  const { reason } = kept.text
  const receipt = standing.find(({ id }) => id === picked)
  if (receipt === undefined) return <p className={styles.empty}>{directWords.none}</p>
  const excess = chosen ?? (receipt.excess === 'next' ? 'credit' : 'next')
  const direct = async () => {
    const answer = await saving.run({ receiptId: receipt.id, excess, reason })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: directWords.done })
    onDone()
  }
  return (
    <DeedFrame
      title={directWords.title}
      does={directWords.does}
      fields={
        <>
          <PickField
            label={directWords.which}
            choices={standing.map((one) => ({ value: one.id, label: receiptChoice(one) }))}
            value={receipt.id}
            onPicked={setPicked}
          />
          <Segments
            label={directWords.to}
            choices={excessWays(plan.terms.interest !== null)}
            value={excess}
            onPicked={setChosen}
          />
          <TextField
            label={directWords.reason}
            text={reason}
            onTyped={(typed) => kept.change({ reason: typed })}
            longest={200}
            required
          />
        </>
      }
      shown={<p className={styles.sentence}>{directWords.what[excess]}</p>}
      problem={saving.problem}
      isBusy={saving.isBusy}
      half={kept.half}
      canFinish={excess !== receipt.excess && reason.trim() !== ''}
      onFinished={() => void direct()}
    />
  )
}
