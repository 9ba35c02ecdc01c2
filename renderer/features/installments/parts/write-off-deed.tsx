import type { ReactNode } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import type { WriteOffCode } from '../../../../shared/model/plan-changes.ts'
import { typedShare } from '../../../../shared/money/typed-share.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { typedAmount } from '../state/use-payment.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import { SupervisorStep } from './supervisor-step.tsx'
import type { DeedProps } from './terms-deed.tsx'

const KEEPS_DEBT: readonly WriteOffCode[] = ['badDebt', 'bankruptcy']

interface TypedWriteOff {
  readonly amountText: string
  readonly code: WriteOffCode
  readonly reason: string
}

/** The reason that a code gives by itself. */
function reasonOf(code: WriteOffCode): string {
  return endWords.codes.find(({ value }) => value === code)?.label ?? ''
}

function useKeptWriteOff(plan: Plan): KeptText<TypedWriteOff> {
  const title = `${endWords.writeOff}, ${plan.number}`.slice(0, 120)
  const start: TypedWriteOff = { amountText: typedAmount(plan.left), code: 'courtesy', reason: reasonOf('courtesy') }
  return useKeptText({ key: `writeOff:${plan.id}:${plan.version}`, title }, start)
}

interface WriteOffFieldsProps {
  readonly plan: Plan
  readonly kept: KeptText<TypedWriteOff>
}

/** Amount, code and reason; another code brings its own reason while nobody typed one. */
function WriteOffFields({ plan, kept }: WriteOffFieldsProps): ReactNode {
  const { amountText, code, reason } = kept.text
  const pick = (picked: WriteOffCode) =>
    kept.change({ code: picked, ...(reason === reasonOf(code) ? { reason: reasonOf(picked) } : {}) })
  return (
    <>
      <MoneyField
        label={endWords.amount}
        text={amountText}
        onTyped={(typed) => kept.change({ amountText: typed })}
        share={{ of: plan.left }}
        hint={endWords.whole(plan.left)}
        required
      />
      <PickField label={endWords.code} choices={endWords.codes} value={code} onPicked={pick} />
      <TextField
        label={endWords.reason}
        text={reason}
        onTyped={(typed) => kept.change({ reason: typed })}
        longest={200}
        required
      />
    </>
  )
}

/** What nobody pays any more: all that is left or a part, under a code, with a reason. */
export function WriteOffDeed({ plan, onDone }: DeedProps): ReactNode {
  const toast = useToast()
  const kept = useKeptWriteOff(plan)
  const { amountText, code, reason } = kept.text
  const saving = usePlanDeed('plan.writeOff')
  const amount = typedShare(amountText, plan.left)
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
    await kept.finish()
    toast({ words: endWords.writtenOff })
    onDone()
  }
  return (
    <DeedFrame
      title={endWords.writeOff}
      does={endWords.writeOff}
      fields={
        <>
          <WriteOffFields plan={plan} kept={kept} />
          <SupervisorStep
            problem={saving.problem}
            call="plan.writeOff"
            request={request}
            words={reason}
            onDone={() => void kept.finish().then(onDone)}
          />
        </>
      }
      shown={<p className={styles.sentence}>{KEEPS_DEBT.includes(code) ? endWords.keepsDebt : endWords.endsDebt}</p>}
      problem={saving.problem}
      isBusy={saving.isBusy}
      half={kept.half}
      canFinish={amount !== null && amount > 0 && reason.trim() !== ''}
      onFinished={() => void save()}
    />
  )
}
