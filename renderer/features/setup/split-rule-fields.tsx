import type { ReactNode } from 'react'
import { splitRuleWords } from '../../../shared/text/plan-split.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import type { RulesFieldsProps } from './rules-fields.tsx'
import styles from './setup-screen.module.css'

/** How a balance is cut into equal payments; every plan keeps the way it was made with. */
export function SplitRuleFields({ text, onChanged }: RulesFieldsProps): ReactNode {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{splitRuleWords.title}</h2>
      <Segments
        label={splitRuleWords.increment}
        choices={splitRuleWords.increments}
        value={text.splitIncrement}
        onPicked={(splitIncrement) => onChanged({ splitIncrement })}
      />
      <div className={styles.pair}>
        <PickField
          label={splitRuleWords.rounding}
          choices={splitRuleWords.roundings}
          value={text.splitRounding}
          onPicked={(splitRounding) => onChanged({ splitRounding })}
        />
        <PickField
          label={splitRuleWords.remainder}
          choices={splitRuleWords.remainders}
          value={text.splitRemainder}
          onPicked={(splitRemainder) => onChanged({ splitRemainder })}
        />
      </div>
      <p>{splitRuleWords.hint}</p>
    </section>
  )
}
