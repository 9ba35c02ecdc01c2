import type { ReactNode } from 'react'
import {
  PACK_STATEMENTS,
  type PackStatement,
  statementIn,
} from '../../../shared/engine/installments/policy/pack-statements.ts'
import { PACK_DUTIES } from '../../../shared/model/policy-pack.ts'
import type { ForbiddenTerm, PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { clauseTitle } from '../../../shared/text/policy-words.ts'
import { forbiddenNames, limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { statementName, statementValue, statementWords } from '../../../shared/text/screens-plan-statements.ts'
import styles from './setup-screen.module.css'

const TERMS: readonly ForbiddenTerm[] = ['balloon', 'acceleration', 'security', 'wageAssignment']

interface ForbiddenProps {
  readonly pack: PolicyPack
  readonly onPicked: (term: ForbiddenTerm) => void
}

/** What a pack forbids in plans; each term can be forbidden or allowed again. */
export function ForbiddenChips({ pack, onPicked }: ForbiddenProps): ReactNode {
  return (
    <div className={styles.chips}>
      <span>{limitWords.forbids}</span>
      {TERMS.map((term) => {
        const isForbidden = pack.forbids.some(({ value }) => value === term)
        const words = isForbidden ? limitWords.allow(forbiddenNames[term]) : limitWords.forbid(forbiddenNames[term])
        return (
          <button
            key={term}
            type="button"
            className={isForbidden ? styles.chipOn : styles.chip}
            aria-pressed={isForbidden}
            title={words}
            onClick={() => onPicked(term)}
          >
            {forbiddenNames[term]}
          </button>
        )
      })}
    </div>
  )
}

interface ClausesProps {
  readonly pack: PolicyPack
  readonly onPicked: (id: string) => void
}

/** Wording that a pack asks for, and in which languages somebody typed it. */
export function ClauseChips({ pack, onPicked }: ClausesProps): ReactNode {
  const ids = [...new Set(pack.requiredClauses.map(({ value }) => value.id))]
  if (ids.length === 0) return null
  return (
    <div className={styles.chips}>
      <span>{limitWords.clauses}</span>
      {ids.map((id) => (
        <button key={id} type="button" className={styles.chip} onClick={() => onPicked(id)}>
          {`${clauseTitle(id, 'en')}: ${clauseState(pack, id)}`}
        </button>
      ))}
    </div>
  )
}

interface StatementsProps {
  readonly pack: PolicyPack
  readonly onPicked: (statement: PackStatement) => void
}

/** What a pack says in words: its index, the income of its cap, its notices and duties, each with its source. */
export function StatementChips({ pack, onPicked }: StatementsProps): ReactNode {
  const said = [...PACK_STATEMENTS, ...PACK_DUTIES].filter((each) => statementIn(pack, each) !== null)
  if (said.length === 0) return null
  return (
    <div className={styles.chips}>
      <span>{statementWords.title}</span>
      {said.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.chipOn}
          title={statementIn(pack, each)?.cite}
          onClick={() => onPicked(each)}
        >
          {chipWords(pack, each)}
        </button>
      ))}
    </div>
  )
}

function chipWords(pack: PolicyPack, statement: PackStatement): string {
  const isDuty = PACK_DUTIES.some((duty) => duty === statement)
  const name = statementName(statement)
  return isDuty ? name : `${name}: ${statementValue(statement, statementIn(pack, statement)?.value ?? null)}`
}

function clauseState(pack: PolicyPack, id: string): string {
  const known = pack.requiredClauses.filter(({ value }) => value.id === id && value.text !== null)
  if (known.length === 0) return limitWords.clauseMissing
  return limitWords.clauseKnown(known.map(({ value }) => limitWords.languages[value.language]).join(', '))
}
