import type { ReactNode } from 'react'
import type { parseMoney } from '../../../../shared/money/parse-money.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { shownCents } from '../../../ui/shown.ts'
import type { Design } from '../state/use-design.ts'
import styles from './designer.module.css'
import { LimitNotes } from './limit-notes.tsx'

/** What is owed, what is paid today, and what is left to pay over time. */
export function Sums({ design }: { readonly design: Design }): ReactNode {
  const { form, view, change, owedFrom } = design
  const { owed, left } = view.reading
  return (
    <div>
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
            share={{ of: owed }}
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
      <LimitNotes lines={design.limitLines} field="paysToday" />
      <LimitNotes lines={design.limitLines} field="amount" />
    </div>
  )
}

function tooMuch(reading: ReturnType<typeof parseMoney>, owed: Design['view']['reading']['owed']): string | null {
  const isTooMuch = owed !== null && reading.kind === 'amount' && reading.value >= owed
  return isTooMuch ? planRefusalWords('downPaymentTooLarge', {}) : null
}
