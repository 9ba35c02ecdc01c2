import type { ReactNode } from 'react'
import type { RulesHistory } from '../../../shared/contract/policy.ts'
import { changedLimits } from '../../../shared/engine/installments/policy/pack-edits.ts'
import { unitOf } from '../../../shared/engine/installments/policy/pack-limits.ts'
import { changedStatements } from '../../../shared/engine/installments/policy/pack-statements.ts'
import { FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import {
  changedPolicyWords,
  limitNames,
  limitValueWords,
  limitWords,
} from '../../../shared/text/screens-plan-limits.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { statementName, statementValue } from '../../../shared/text/screens-plan-statements.ts'
import { dayOfIso } from '../../lib/clock.ts'
import styles from './setup-screen.module.css'

export interface RulesHistoryListProps {
  readonly history: RulesHistory
  readonly packs: readonly PolicyPack[]
}

interface Line {
  readonly key: string
  readonly at: string
  readonly head: string
  readonly changes: readonly string[]
  readonly reason: string
}

/** Every change of the rules, the newest first: what it was, what it became, when, by whom and why. */
export function RulesHistoryList({ history, packs }: RulesHistoryListProps): ReactNode {
  const lines = [...packLines(history, packs), ...policyLines(history)].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section className={styles.pack} aria-label={limitWords.history}>
      <h2 className={styles.heading}>{limitWords.history}</h2>
      {lines.length === 0 ? <p className={styles.boxNote}>{limitWords.historyNone}</p> : null}
      <ul className={styles.history}>
        {lines.map((line) => (
          <li key={line.key}>
            <b>{line.head}</b> {line.changes.join('; ')}
            {line.reason === '' ? null : <span className={styles.boxNote}>{` ${line.reason}`}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function packLines({ packs: saves }: RulesHistory, packs: readonly PolicyPack[]): readonly Line[] {
  return saves.map(({ packId, edition, reason, savedAt, by }): Line => {
    const at = (number: number) => packs.find((pack) => pack.id === packId && pack.edition === number)
    const [before, after] = [at(edition - 1), at(edition)]
    const changes = before && after ? changedLimits(before, after) : []
    const told = changes.map(({ limit, before: was, after: is }) =>
      limitWords.became(
        limitNames[limit] ?? limit,
        limitValueWords(was, unitOf(limit)),
        limitValueWords(is, unitOf(limit)),
      ),
    )
    const worded = before && after ? changedStatements(before, after) : []
    const said = worded.map(({ statement, before: was, after: is }) =>
      limitWords.became(statementName(statement), statementValue(statement, was), statementValue(statement, is)),
    )
    const isConfirmation = said.length === 0 && told.length === 0 && reason === ''
    return {
      key: `${packId} ${edition}`,
      at: savedAt,
      head: `${fullDay(dayOfIso(savedAt))}, ${by}: ${sourceName(packId, 'en')}, ${planRulesWords.edition(edition)}.`,
      changes: isConfirmation ? [limitWords.confirmedOnly] : [...told, ...said],
      reason,
    }
  })
}

function policyLines({ policies }: RulesHistory): readonly Line[] {
  return policies.map(({ policy, savedAt, by }, index): Line => {
    const changes = changedPolicyWords(policies[index + 1]?.policy ?? FIRST_PLAN_POLICY, policy)
    return {
      key: `policy ${policies.length - index}`,
      at: savedAt,
      head: `${fullDay(dayOfIso(savedAt))}, ${by}: ${limitWords.ownRules}.`,
      changes,
      reason: '',
    }
  })
}
