import type { ReactNode } from 'react'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import type { RulesFieldsProps } from './rules-fields.tsx'
import styles from './setup-screen.module.css'

/** What every agreement says the same: which language decides, who witnesses, how to apply for assistance. */
export function AgreementRuleFields({ text, onChanged }: RulesFieldsProps): ReactNode {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{planRulesWords.agreements}</h2>
      <Segments
        label={planRulesWords.governing}
        choices={planRulesWords.governings}
        value={text.governingText}
        onPicked={(governingText) => onChanged({ governingText })}
      />
      <TickField
        label={planRulesWords.witness}
        isTicked={text.hasWitness}
        onTicked={(hasWitness) => onChanged({ hasWitness })}
      />
      <TextField
        label={planRulesWords.assistanceEn}
        hint={planRulesWords.assistanceHint}
        text={text.assistanceEn}
        onTyped={(assistanceEn) => onChanged({ assistanceEn })}
        longest={300}
      />
      <TextField
        label={planRulesWords.assistanceEs}
        text={text.assistanceEs}
        onTyped={(assistanceEs) => onChanged({ assistanceEs })}
        longest={300}
      />
    </section>
  )
}
