import type { ReactNode } from 'react'
import { cardWords, tierWord } from '../../../shared/text/screens-coverage.ts'
import { monthName } from '../../../shared/text/screens-days.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import styles from './coverage.module.css'
import type { CoverageForm } from './use-coverage-form.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: monthName(at + 1) }))
const FAMILY_RULES = [
  { value: 'embedded', label: cardWords.embedded },
  { value: 'aggregate', label: cardWords.aggregate },
] as const
const MEMBERS = [
  { value: 'self-only', label: cardWords.selfOnly },
  { value: 'family', label: cardWords.family },
] as const

/** How the yearly amounts count: for whom, from which month, and what goes toward them. */
export function PlanFields({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, onChanged } = form
  return (
    <div className={styles.rules}>
      <Segments
        label={cardWords.memberTier}
        choices={MEMBERS}
        value={text.memberTier}
        onPicked={(memberTier) => onChanged({ memberTier })}
      />
      {text.memberTier === 'family' ? (
        <Segments
          label={cardWords.familyRule}
          choices={FAMILY_RULES}
          value={text.familyRule}
          onPicked={(familyRule) => onChanged({ familyRule })}
        />
      ) : null}
      <Segments
        label={cardWords.tier}
        choices={text.limits.map(({ tier }) => ({ value: tier, label: tierWord(tier) }))}
        value={text.clinicTier}
        onPicked={(clinicTier) => onChanged({ clinicTier })}
      />
      <AnswerField
        label={cardWords.planYear}
        choices={MONTHS}
        value={text.planYearStartMonth}
        onPicked={(planYearStartMonth) => onChanged({ planYearStartMonth })}
      />
      <div className={styles.maximum}>
        <MoneyField
          label={cardWords.maximum}
          text={text.maximum}
          onTyped={(maximum) => onChanged({ maximum })}
          isMeaningHidden
          mayNotApply
        />
      </div>
      <div className={styles.tick}>
        <TickField
          label={cardWords.copayCredits}
          isTicked={text.copayCredits}
          onTicked={(copayCredits) => onChanged({ copayCredits })}
        />
      </div>
    </div>
  )
}
