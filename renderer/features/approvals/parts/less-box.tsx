import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { type MoneyReading, parseMoney } from '../../../../shared/money/parse-money.ts'
import { approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useDecide } from '../api/approvals.ts'
import styles from '../approvals.module.css'
import { RequestFacts } from './request-facts.tsx'

export interface LessBoxProps {
  readonly approval: Approval
  readonly onClosed: () => void
}

/** A supervisor allows a part of what was asked, with words that the counselor can tell the patient. */
export function LessBox({ approval, onClosed }: LessBoxProps): ReactNode {
  const start = { amountText: '', words: '' }
  const kept = useKeptText({ key: `smaller:${approval.id}`, title: approvalWords.lessTitle }, start)
  const { amountText, words } = kept.text
  const decide = useDecide()
  const toast = useToast()
  const asked = approval.amount
  const allowed = lessThan(asked, parseMoney(amountText))
  async function finish(): Promise<void> {
    if (allowed === null) return
    const answer = await decide.run({ approvalId: approval.id, verdict: 'approved', words, amount: allowed })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: approvalWords.allowedLess(allowed) })
    onClosed()
  }
  return (
    <FormBox
      title={approvalWords.lessTitle}
      does={approvalWords.approve}
      leaves={approvalWords.leave}
      className={styles.form}
      isBusy={decide.isBusy}
      half={kept.half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {decide.problem ? <Banner tone="bad" {...problemOf(decide.problem)} /> : null}
      <p>{approvalLine(approval)}</p>
      <RequestFacts request={{ ...approval, allowed }} />
      <MoneyField
        label={approvalWords.lessAmount}
        text={amountText}
        onTyped={(typed) => kept.change({ amountText: typed })}
        meaning={allowed === null || asked === null ? null : approvalWords.lessOf(asked)}
        rule={(reading) => notLess(asked, reading)}
        required
        autoFocus
      />
      <TextField
        label={approvalWords.refuseWords}
        text={words}
        onTyped={(typed) => kept.change({ words: typed })}
        longest={300}
        required
      />
    </FormBox>
  )
}

/** The amount that was typed where it is above zero and less than what was asked; null else. */
function lessThan(asked: Cents | null, reading: MoneyReading): Cents | null {
  if (asked === null || reading.kind !== 'amount') return null
  return reading.value > 0 && reading.value < asked ? reading.value : null
}

function notLess(asked: Cents | null, reading: MoneyReading): string | null {
  if (asked === null || reading.kind !== 'amount' || lessThan(asked, reading) !== null) return null
  return approvalWords.notLess(asked)
}
