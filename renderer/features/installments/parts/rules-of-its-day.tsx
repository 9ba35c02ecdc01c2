import type { ReactNode } from 'react'
import type { HandOff } from '../../../../shared/contract/hand-off.ts'
import { stricterTask } from '../../../../shared/text/policy-duties.ts'
import { limitSentence } from '../../../../shared/text/policy-limits.ts'
import { sourceName } from '../../../../shared/text/policy-words.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { planRulesWords } from '../../../../shared/text/screens-plan-rules.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import styles from './plan-side.module.css'

export interface RulesOfItsDayProps {
  readonly handOff: HandOff
  /** The plan has ended: what became stricter since asks nothing of anybody. */
  readonly isOver: boolean
}

/** The rules that the plan was made under and keeps, and what the law asks for more since. */
export function RulesOfItsDay({ handOff: { packs, limits, stricter }, isOver }: RulesOfItsDayProps): ReactNode {
  const names = packs.map(({ id, edition }) => `${sourceName(id, 'en')} (${planRulesWords.edition(edition)})`)
  const ofLaw = limits.filter(({ source, code }) => source !== 'clinic' && code !== 'incomeNotAsked')
  return (
    <section className={styles.panel} aria-label={handOffWords.rules}>
      <h2 className={styles.title}>{handOffWords.rules}</h2>
      <p className={styles.facts}>
        {names.length === 0 ? handOffWords.rulesNone : handOffWords.editions(names.join(', '))}
      </p>
      {stricter.length > 0 && !isOver ? (
        <div className={styles.conditions}>
          <CheckLine strength="check" fact={stricterTask(stricter, 'en')} />
        </div>
      ) : null}
      <ul className={styles.told}>
        {ofLaw.map((line) => (
          <li key={`${line.code}-${line.source}`}>{limitSentence(line, 'en')}</li>
        ))}
      </ul>
    </section>
  )
}
