import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import type { ReactNode, RefObject } from 'react'
import { stepWords } from '../../../../shared/text/plan-interest.ts'
import { designerWords, driverWords } from '../../../../shared/text/plan-screen.ts'
import type { Design } from '../state/use-design.ts'
import styles from './designer.module.css'
import { LimitNotes } from './limit-notes.tsx'
import { StepFields } from './step-fields.tsx'
import { TwoWay } from './two-way.tsx'

export interface PaymentSizeProps {
  readonly design: Design
  readonly amountBox: RefObject<HTMLInputElement | null>
  readonly countBox: RefObject<HTMLInputElement | null>
}

/** How much each payment is and how many there are, or the steps; with the limits beside the fields and what drives what. */
export function PaymentSize({ design, amountBox, countBox }: PaymentSizeProps): ReactNode {
  const { form, view, change } = design
  return (
    <>
      {form.shape === 'steps' ? (
        <StepFields design={design} />
      ) : (
        <TwoWay
          form={form}
          view={view}
          amountBox={amountBox}
          countBox={countBox}
          onAmount={(amount) => change(designerWords.each, { driver: 'amount', amount })}
          onCount={(count) => change(designerWords.number, { driver: 'count', count })}
          limits={
            <div className={styles.limitPair}>
              <LimitNotes lines={design.limitLines} field="payment" />
              <LimitNotes lines={design.limitLines} field="count" />
            </div>
          }
        />
      )}
      <p className={styles.hint}>
        <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
        <span>{hintOf(design)}</span>
      </p>
    </>
  )
}

/** What drives what; with an amount that leaves a rest, the split in figures. */
function hintOf({ form, view }: Design): string {
  const { schedule } = view
  if (form.shape === 'steps') return stepWords.hint
  if (form.driver !== 'amount' || schedule === null) return driverWords[form.driver]
  const { count, regularAmount, finalAmount } = schedule
  if (finalAmount === regularAmount) return driverWords.amount
  return `${driverWords.withLast(count - 1, regularAmount, finalAmount)} ${driverWords.amount}`
}
