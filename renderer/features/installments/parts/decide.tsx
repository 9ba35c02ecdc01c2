import type { ReactNode, RefObject } from 'react'
import { typedDate } from '../../../../shared/dates/parse-date.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { designerKeys, designerWords, rollChoices } from '../../../../shared/text/plan-screen.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import type { Design } from '../state/use-design.ts'
import styles from './designer.module.css'
import { InterestFields } from './interest-fields.tsx'
import { PaymentSize } from './payment-size.tsx'
import { RhythmFields } from './rhythm-fields.tsx'
import { SplitLadder } from './split-ladder.tsx'
import { Sums } from './sums.tsx'

export interface DecideProps {
  readonly design: Design
  readonly amountBox: RefObject<HTMLInputElement | null>
  readonly countBox: RefObject<HTMLInputElement | null>
  readonly endBox: RefObject<HTMLInputElement | null>
  /** Compares ways to pay side by side. */
  readonly onWays: () => void
}

/** What is owed, what is paid today, and the terms of the rest. */
export function Decide({ design, amountBox, countBox, endBox, onWays }: DecideProps): ReactNode {
  const { form, view, change } = design
  const { left } = view.reading
  return (
    <section className={styles.decide} aria-label={designerWords.title}>
      <Sums design={design} />
      <PaymentSize design={design} amountBox={amountBox} countBox={countBox} />
      <RhythmFields design={design} />
      <div className={styles.pair}>
        <DateField
          label={designerWords.first}
          box="coming"
          text={form.firstDueOn}
          onTyped={(firstDueOn) => change(designerWords.first, { firstDueOn })}
          rule={(day) => (day < design.agreedOn ? planRefusalWords('firstDueTooEarly', {}) : null)}
          isMeaningHidden
          required
        />
        <PickField
          label={designerWords.weekend}
          choices={rollChoices}
          value={form.roll}
          onPicked={(roll) => change(designerWords.weekend, { roll })}
        />
      </div>
      {left !== null && view.offers.length > 0 ? (
        <SplitLadder
          offers={view.offers}
          left={left}
          count={form.driver === 'amount' ? null : (view.schedule?.count ?? null)}
          onCount={(count) => change(designerWords.number, { driver: 'count', count: String(count) })}
          onRestored={(count) =>
            change(
              designerWords.number,
              count === null ? { driver: 'amount' } : { driver: 'count', count: String(count) },
            )
          }
        />
      ) : null}
      <InterestFields design={design} />
      <EndAndWays design={design} endBox={endBox} onWays={onWays} />
    </section>
  )
}

/** The third way in: the last day; and the view that compares ways to pay. */
function EndAndWays({ design, endBox, onWays }: Pick<DecideProps, 'design' | 'endBox' | 'onWays'>): ReactNode {
  const { change } = design
  return (
    <div className={styles.endPair}>
      <DateField
        label={designerWords.ends}
        box="coming"
        text={endText(design)}
        onTyped={(endsOn) => change(designerWords.ends, { driver: 'end', endsOn })}
        isMeaningHidden
        ref={endBox}
      />
      <div className={styles.ways}>
        <Button keys="Alt W" onPressed={onWays}>
          {designerKeys.ways}
        </Button>
      </div>
    </div>
  )
}

/** The last due date as typed, or as it follows. */
function endText({ form, view }: Design): string {
  if (form.driver === 'end') return form.endsOn
  return view.schedule === null ? '' : typedDate(view.schedule.lastDueOn)
}
