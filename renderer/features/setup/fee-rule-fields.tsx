import type { ReactNode } from 'react'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import type { RulesFieldsProps } from './rules-fields.tsx'
import { wholeOf } from './rules-text.ts'
import styles from './setup-screen.module.css'

/** What the clinic asks for late and returned payments; the rules of law cut it, or leave nothing of it. */
export function FeeRuleFields({ text, onChanged }: RulesFieldsProps): ReactNode {
  const { lateFeeKind: kind } = text
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{planRulesWords.fees}</h2>
      <p>{planRulesWords.feesHint}</p>
      <Segments
        label={planRulesWords.lateFee}
        choices={planRulesWords.lateFees}
        value={kind}
        onPicked={(lateFeeKind) => onChanged({ lateFeeKind })}
      />
      <div className={styles.pair}>
        {kind === 'flat' || kind === 'lesserOf' ? (
          <MoneyField
            label={planRulesWords.lateAmount}
            text={text.lateFeeFlat}
            onTyped={(lateFeeFlat) => onChanged({ lateFeeFlat })}
            required
          />
        ) : null}
        {kind === 'percent' || kind === 'lesserOf' ? (
          <PercentField
            label={planRulesWords.lateShare}
            text={text.lateFeePercent}
            onTyped={(lateFeePercent) => onChanged({ lateFeePercent })}
            required
          />
        ) : null}
        {kind === 'none' ? null : (
          <CodeField
            label={planRulesWords.lateGrace}
            text={text.lateFeeGrace}
            onTyped={(lateFeeGrace) => onChanged({ lateFeeGrace })}
            fault={wholeOf(text.lateFeeGrace, 0, 365) === null ? planRulesWords.whole : null}
            required
          />
        )}
        <MoneyField
          label={planRulesWords.returned}
          hint={planRulesWords.returnedHint}
          text={text.returnedPayment}
          onTyped={(returnedPayment) => onChanged({ returnedPayment })}
        />
      </div>
    </section>
  )
}
