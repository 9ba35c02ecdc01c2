import type { ReactNode } from 'react'
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
      <LimitNotes lines={limitLines} field="rate" />
      {form.rate.trim() === '' ? null : <RateFields design={design} />}
    </>
  )
}

/** How days count, what an odd first period costs, and a time without interest. */
function RateFields({ design }: { readonly design: Design }): ReactNode {
  const { form, change } = design
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
