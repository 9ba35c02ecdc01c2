import type { ReactNode } from 'react'
import { clinicWords } from '../../../shared/text/screens-setup.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { type ClinicText, monthsOf } from './clinic-text.ts'
import styles from './setup-screen.module.css'

export interface PolicyFieldsProps {
  readonly text: ClinicText
  readonly onChanged: (part: Partial<ClinicText>) => void
}

/** The clinic's own rules: discount, smallest payment, longest plan, and what counts for lending disclosures. */
export function PolicyFields({ text, onChanged }: PolicyFieldsProps): ReactNode {
  return (
    <div>
      <section className={styles.group}>
        <h2 className={styles.heading}>{clinicWords.selfPay}</h2>
        <div className={styles.pair}>
          <PercentField
            label={clinicWords.selfPayDiscount}
            hint={clinicWords.selfPayHint}
            text={text.selfPayDiscount}
            onTyped={(selfPayDiscount) => onChanged({ selfPayDiscount })}
            required
          />
        </div>
      </section>
      <section className={styles.group}>
        <h2 className={styles.heading}>{clinicWords.plans}</h2>
        <div className={styles.pair}>
          <MoneyField
            label={clinicWords.smallest}
            text={text.smallestInstallment}
            onTyped={(smallestInstallment) => onChanged({ smallestInstallment })}
            required
          />
          <CodeField
            label={clinicWords.longest}
            hint={clinicWords.longestHint}
            text={text.longestPlanMonths}
            onTyped={(longestPlanMonths) => onChanged({ longestPlanMonths })}
            fault={monthsOf(text.longestPlanMonths) === null ? clinicWords.notAWholeNumber : null}
            required
          />
        </div>
        <TickField
          label={clinicWords.countsDown}
          hint={clinicWords.countsDownHint}
          isTicked={text.countsDownPayment}
          onTicked={(countsDownPayment) => onChanged({ countsDownPayment })}
        />
        <TickField
          label={clinicWords.isCreditor}
          hint={clinicWords.isCreditorHint}
          isTicked={text.isCreditor}
          onTicked={(isCreditor) => onChanged({ isCreditor })}
        />
      </section>
    </div>
  )
}
