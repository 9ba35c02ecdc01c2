import type { ReactNode } from 'react'
import { rhythmOf } from '../../../../shared/dates/frequency.ts'
import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { regularStart } from '../../../../shared/engine/installments/odd-first-period.ts'
import type { Frequency } from '../../../../shared/model/plan.ts'
import { interestWords, methodChoices, oddChoices, shapeChoices } from '../../../../shared/text/plan-interest.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import type { Design } from '../state/use-design.ts'
import styles from './designer.module.css'
import { LimitNotes } from './limit-notes.tsx'

/** The yearly rate and how payments run; what the law says about interest stands beneath before it is broken. */
export function InterestFields({ design }: { readonly design: Design }): ReactNode {
  const { form, change, limitLines } = design
  return (
    <>
      <div className={styles.pair}>
        <PercentField
          label={interestWords.rate}
          text={form.rate}
          onTyped={(rate) => change(interestWords.rate, { rate })}
          isMeaningHidden
          mayNotApply
        />
        <PickField
          label={interestWords.shape}
          choices={shapeChoices}
          value={form.shape}
          onPicked={(shape) => change(interestWords.shape, { shape })}
        />
      </div>
      <div className={styles.rateLimits}>
        <LimitNotes lines={limitLines} field="rate" />
      </div>
      {form.rate.trim() === '' ? null : <RateFields design={design} />}
    </>
  )
}

/** How days count, what an odd first period costs, and a time without interest. */
function RateFields({ design }: { readonly design: Design }): ReactNode {
  const { form, change, view, agreedOn } = design
  const oddDays = oddDaysOf(form.frequency, view.reading.firstDueOn, agreedOn)
  return (
    <>
      <PickField
        label={interestWords.method}
        choices={methodChoices}
        value={form.method}
        onPicked={(method) => change(interestWords.method, { method })}
      />
      <div className={styles.pair}>
        <PickField
          label={interestWords.odd}
          choices={oddChoices}
          value={form.odd}
          onPicked={(odd) => change(interestWords.odd, { odd })}
          hint={oddDays === null ? undefined : interestWords.oddDays(oddDays)}
        />
        <DateField
          label={interestWords.delayed}
          box="coming"
          text={form.delayedUntil}
          onTyped={(delayedUntil) => change(interestWords.delayed, { delayedUntil })}
          isMeaningHidden
        />
      </div>
    </>
  )
}

/** By how many days the first period is longer than one period, or shorter; null while its end is not known. */
function oddDaysOf(frequency: Frequency, firstDueOn: PlainDate | null, agreedOn: PlainDate): number | null {
  if (firstDueOn === null) return null
  const start = regularStart(rhythmOf(frequency, firstDueOn), firstDueOn)
  return start === null ? null : daysBetween(agreedOn, start)
}
