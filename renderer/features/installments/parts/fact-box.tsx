import type { ReactNode } from 'react'
import { COLLECTION_FACTS, COLLECTION_PARTS } from '../../../../shared/model/collection-fact.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { factNames, handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useRecordFact } from '../api/hand-off.ts'
import { useKeptFact } from '../state/use-kept-fact.ts'
import styles from './plan-side.module.css'

export interface FactBoxProps {
  readonly planId: PlanId
  readonly onClosed: () => void
}

const CHOICES = COLLECTION_FACTS.map((code) => ({ value: code, label: factNames[code] }))

/** Records one fact of an account: what, on which day, and the amount or words that belong to it. */
export function FactBox({ planId, onClosed }: FactBoxProps): ReactNode {
  const toast = useToast()
  const recording = useRecordFact()
  const { typed, change, code, pick, fact, half, finish: forget } = useKeptFact(planId)
  const part = code === null ? 'day' : COLLECTION_PARTS[code]
  async function finish(): Promise<void> {
    if (fact === null) return
    const answer = await recording.run({ planId, fact })
    if (!answer.ok) return
    await forget()
    toast({ words: `${handOffWords.recorded}: ${factNames[fact.code]}` })
    onClosed()
  }
  const problem = recording.problem ? problemOf(recording.problem) : null
  return (
    <FormBox
      title={handOffWords.record}
      does={handOffWords.save}
      leaves={handOffWords.leave}
      isBusy={recording.isBusy}
      className={styles.factForm}
      half={half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <PickField label={handOffWords.recordWhat} choices={CHOICES} value={code} onPicked={pick} required autoFocus />
      <DateField label={handOffWords.day} box="past" text={typed.day} onTyped={(day) => change({ day })} required />
      {part === 'amount' ? (
        <MoneyField label={handOffWords.amount} text={typed.amount} onTyped={(amount) => change({ amount })} required />
      ) : null}
      {part === 'words' ? (
        <TextField
          label={handOffWords.words}
          hint={handOffWords.noneHint}
          text={typed.words}
          onTyped={(words) => change({ words })}
          longest={160}
          required
        />
      ) : null}
      <TextField label={handOffWords.note} text={typed.note} onTyped={(note) => change({ note })} longest={300} />
    </FormBox>
  )
}
