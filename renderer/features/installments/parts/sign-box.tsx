import { type ReactNode, useState } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { notAfterToday, signWords } from '../../../../shared/text/plan-record.ts'
import { problemOf } from '../../../lib/problem.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSignPlan } from '../api/sign-plan.ts'
import styles from './payment.module.css'

export interface SignBoxProps {
  readonly plan: Plan
  readonly onClosed: () => void
}

type Way = (typeof signWords.ways)[number]['value']

/** Records that the agreement was signed, on which day and how. */
export function SignBox({ plan, onClosed }: SignBoxProps): ReactNode {
  const today = useToday()
  const title = `${signWords.title}, ${plan.number}`
  const kept = useKeptText(formOn('sign', plan.id, title), { signedOn: typedDate(today) })
  const { signedOn } = kept.text
  const [by, setBy] = useState<Way>('paper')
  const signing = useSignPlan()
  const toast = useToast()
  const problem = signing.problem ? problemOf(signing.problem) : null
  const sign = async () => {
    const day = parseDate(signedOn, today, 'past')
    if (day.kind !== 'date') return
    const answer = await signing.run({ planId: plan.id, signedOn: day.value, by })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: signWords.done })
    onClosed()
  }
  return (
    <FormBox
      title={signWords.title}
      does={signWords.sign}
      leaves={signWords.leave}
      className={styles.form}
      half={kept.half}
      isBusy={signing.isBusy}
      onFinished={sign}
      onClosed={onClosed}
    >
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <p>{signWords.what}</p>
      <DateField
        label={signWords.on}
        box="past"
        text={signedOn}
        onTyped={(typed) => kept.change({ signedOn: typed })}
        rule={(day) => (day > today ? notAfterToday(today) : null)}
        required
        autoFocus
      />
      <Segments label={signWords.by} choices={signWords.ways} value={by} onPicked={setBy} />
    </FormBox>
  )
}
