import type { ReactNode, RefObject } from 'react'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { frequencyNames, waysWords } from '../../../../shared/text/plan-screen.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import type { Design } from '../state/use-design.ts'
import styles from './ways.module.css'

export interface BudgetFieldsProps {
  readonly design: Design
  readonly firstBox: RefObject<HTMLInputElement | null>
}

type Basis = keyof typeof waysWords.income
const BASES: readonly Basis[] = ['grossMonthly', 'householdAdjusted', 'afterEssentials']

/** What can you manage, and when are you paid? And the income that a rule asks for. */
export function BudgetFields({ design, firstBox }: BudgetFieldsProps): ReactNode {
  const { form, change, agreedOn } = design
  const isPaydayMissing = form.can.trim() !== '' && form.payday.trim() === ''
  return (
    <div className={styles.asked}>
      <MoneyField
        label={waysWords.canPay}
        text={form.can}
        onTyped={(can) => change(waysWords.canPay, { can })}
        ref={firstBox}
        isMeaningHidden
      />
      <PickField
        label={waysWords.rhythm}
        choices={frequencyNames}
        value={form.canFrequency}
        onPicked={(canFrequency) => change(waysWords.rhythm, { canFrequency })}
      />
      <DateField
        label={waysWords.payday}
        box="coming"
        text={form.payday}
        onTyped={(payday) => change(waysWords.payday, { payday })}
        rule={(day) => (day < agreedOn ? planRefusalWords('firstDueTooEarly', {}) : null)}
        problem={isPaydayMissing ? waysWords.paydayNeeded : null}
      />
      {basesAsked(design).map((basis) => (
        <MoneyField
          key={basis}
          label={waysWords.income[basis]}
          text={form[basis]}
          onTyped={(text) => change(waysWords.income[basis], { [basis]: text })}
          hint={waysWords.incomeHint}
          isMeaningHidden
        />
      ))}
    </div>
  )
}

/** The kinds of income that a cap is a share of, or that were told already; gross income where no rule asks. */
function basesAsked({ limits, form }: Design): readonly Basis[] {
  const { cap, notAsked } = limits.income
  const wanted = [...(cap === null ? [] : [cap.value.basis]), ...notAsked.map(({ value }) => value.basis)]
  const asked = BASES.filter((basis) => wanted.includes(basis) || form[basis].trim() !== '')
  return asked.length > 0 ? asked : ['grossMonthly']
}
