import type { ReactNode } from 'react'
import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import styles from './checks.module.css'

export interface OpenFactListProps {
  readonly facts: readonly OpenFact[]
  readonly nameOf: (factId: string) => string
  readonly onFact: (fact: OpenFact) => void
}

/** Only nine of them have a key. */
const MOST_KEYS = 9

/** Missing facts, the one that narrows most first, each with its number key and by how much it narrows. */
export function OpenFactList({ facts, nameOf, onFact }: OpenFactListProps): ReactNode {
  return (
    <ol className={styles.narrowing}>
      {facts.map((fact, index) => (
        <li key={fact.factId}>
          {index < MOST_KEYS ? <Kbd>{String(index + 1)}</Kbd> : <span />}
          <span>
            <button type="button" className={styles.action} onClick={() => onFact(fact)}>
              {nameOf(fact.factId)}
            </button>{' '}
            {effectWords(fact)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function effectWords({ closesCents }: OpenFact): string {
  if (closesCents === null) return rangeWords.settles
  return closesCents === 0 ? rangeWords.changesNothing : rangeWords.narrows(closesCents)
}
