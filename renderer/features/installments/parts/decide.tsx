import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import type { ReactNode, RefObject } from 'react'
import type { parseMoney } from '../../../../shared/money/parse-money.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { designerWords, driverWords, frequencyChoices, rollChoices } from '../../../../shared/text/plan-screen.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { shownCents } from '../../../ui/shown.ts'
import type { Design } from '../state/use-design.ts'
import styles from './designer.module.css'
import { SplitLadder } from './split-ladder.tsx'
import { TwoWay } from './two-way.tsx'

export interface DecideProps {
  readonly design: Design
  readonly amountBox: RefObject<HTMLInputElement | null>
  readonly countBox: RefObject<HTMLInputElement | null>
}

/** What is owed, what is paid today, and the terms of the rest. */
export function Decide({ design, amountBox, countBox }: DecideProps): ReactNode {
  const { form, view, change } = design
  const { left } = view.reading
  return (
    <section className={styles.decide} aria-label={designerWords.title}>
      <Sums design={design} />
      <TwoWay
        form={form}
        view={view}
        amountBox={amountBox}
        countBox={countBox}
        onAmount={(amount) => change(designerWords.each, { driver: 'amount', amount })}
        onCount={(count) => change(designerWords.number, { driver: 'count', count })}
      />
      <p className={styles.hint}>
        <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
        <span>{hintOf(design)}</span>
      </p>
      <Segments
        label={designerWords.howOften}
        choices={frequencyChoices}
        value={form.frequency}
        onPicked={(frequency) => change(designerWords.howOften, { frequency })}
        isLabelHidden
      />
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
          count={form.driver === 'count' ? Number(form.count) : null}
          onCount={(count) => change(designerWords.number, { driver: 'count', count: String(count) })}
          onRestored={(count) =>
            change(
              designerWords.number,
              count === null ? { driver: 'amount' } : { driver: 'count', count: String(count) },
            )
          }
        />
      ) : null}
    </section>
  )
}

/** What drives what; with an amount that leaves a rest, the split in figures. */
function hintOf({ form, view }: Design): string {
  const { schedule } = view
  if (form.driver === 'count' || schedule === null) return driverWords[form.driver]
  const { count, regularAmount, finalAmount } = schedule
  if (finalAmount === regularAmount) return driverWords.amount
  return `${driverWords.withLast(count - 1, regularAmount, finalAmount)} ${driverWords.amount}`
}

function Sums({ design }: { readonly design: Design }): ReactNode {
  const { form, view, change, owedFrom } = design
  const { owed, left } = view.reading
  return (
    <dl className={styles.sums}>
      <dt>{owedFrom === 'insured' ? designerWords.owesEstimate : designerWords.owes}</dt>
      <dd>
        {owedFrom === 'typed' ? (
          <MoneyField
            label={designerWords.owesTyped}
            text={form.owed}
            onTyped={(text) => change(designerWords.owes, { owed: text })}
            isLabelHidden
            required
            autoFocus={form.owed === ''}
          />
        ) : (
          <FigureAmount of={shownCents(owed)} />
        )}
      </dd>
      <dt>{designerWords.paysToday}</dt>
      <dd>
        <MoneyField
          label={designerWords.paysToday}
          text={form.downPayment}
          onTyped={(text) => change(designerWords.paysToday, { downPayment: text })}
          rule={(reading) => tooMuch(reading, owed)}
          isLabelHidden
          required
        />
      </dd>
      <dt className={styles.left}>{designerWords.left}</dt>
      <dd className={styles.left}>
        <FigureAmount of={shownCents(left)} />
      </dd>
    </dl>
  )
}

function tooMuch(reading: ReturnType<typeof parseMoney>, owed: Design['view']['reading']['owed']): string | null {
  const isTooMuch = owed !== null && reading.kind === 'amount' && reading.value >= owed
  return isTooMuch ? planRefusalWords('downPaymentTooLarge', {}) : null
}
