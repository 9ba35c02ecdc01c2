import { type ReactNode, useState } from 'react'
import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { type ContactOutcome, contactOutcomeSchema } from '../../../shared/model/work.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { callWords, outcomeWords, todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useLogCall } from './api/work.ts'
import { OutcomePick } from './outcome-pick.tsx'
import styles from './side.module.css'

export interface LogSheetProps {
  readonly planId: PlanId
  readonly name: string
  /** What the row asks for; offered as the promise. */
  readonly amount: Cents | null
  readonly onClosed: () => void
}

interface TypedCall {
  readonly outcome: ContactOutcome
  readonly amount: string
  readonly on: string
  readonly again: string
  readonly note: string
}

const FIRST: TypedCall = { outcome: 'reached', amount: '', on: '', again: '', note: '' }

/** Logs a call in a few keys: what happened, a promise with its day, when to call again, a note. */
export function LogSheet({ planId, name, amount, onClosed }: LogSheetProps): ReactNode {
  const today = useToday()
  const toast = useToast()
  const logging = useLogCall()
  const [typed, setTyped] = useState(FIRST)
  const set = (change: Partial<TypedCall>) => setTyped({ ...typed, ...change })
  const finish = async () => {
    const answer = await logging.run({ planId, contactedOn: today, ...stated(typed, today) })
    if (!answer.ok) return
    toast({ words: todayWords.loggedToast(name) })
    onClosed()
  }
  return (
    <SideSheet title={callWords.title} head={<p className={styles.who}>{name}</p>} onClosed={onClosed}>
      <Form label={callWords.title} className={styles.form} onFinished={() => void finish()} does={callWords.log}>
        <OutcomePick
          outcome={typed.outcome}
          onPicked={(outcome) =>
            set({ outcome, amount: outcome === 'promised' && amount !== null ? shownMoney(amount).slice(1) : '' })
          }
          words={outcomeWords}
          outcomes={contactOutcomeSchema.options}
        />
        {typed.outcome === 'promised' ? <PromiseFields typed={typed} set={set} /> : null}
        <TextField
          label={callWords.note}
          text={typed.note}
          onTyped={(note) => set({ note })}
          hint={callWords.noteHint}
          longest={300}
          fault={typed.outcome === 'note' && typed.note.trim() === '' ? callWords.needsNote : null}
        />
        <DateField
          label={callWords.again}
          box="coming"
          text={typed.again}
          onTyped={(again) => set({ again })}
          rule={(day) => (day < today ? callWords.past : null)}
        />
        {logging.problem ? <Banner tone="bad" {...problemOf(logging.problem)} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={logging.isBusy}>
          {callWords.log}
        </Button>
      </Form>
    </SideSheet>
  )
}

interface PromiseFieldsProps {
  readonly typed: TypedCall
  readonly set: (change: Partial<TypedCall>) => void
}

function PromiseFields({ typed, set }: PromiseFieldsProps): ReactNode {
  const today = useToday()
  return (
    <div className={styles.pair}>
      <MoneyField label={callWords.amount} text={typed.amount} onTyped={(amount) => set({ amount })} required />
      <DateField
        label={callWords.by}
        box="coming"
        text={typed.on}
        onTyped={(on) => set({ on })}
        rule={(day) => (day < today ? callWords.past : null)}
        required
      />
    </div>
  )
}

/** What the typed call states; the form lets only whole ones through. */
function stated({ outcome, amount, on, again, note }: TypedCall, today: PlainDate) {
  const money = parseMoney(amount)
  const day = dayOf(on, today)
  const isPromise = outcome === 'promised' && money.kind === 'amount' && day !== null
  return {
    outcome,
    promise: isPromise ? { amount: money.value, on: day } : null,
    callAgainOn: dayOf(again, today),
    note: note.trim(),
  }
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'coming')
  return reading.kind === 'date' ? reading.value : null
}
