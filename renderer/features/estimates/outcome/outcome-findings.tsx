import type { ReactNode } from 'react'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import { knownSum, reallyOwed } from '../../../../shared/engine/compare/outcome.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import styles from './outcome.module.css'
import { billedInAll, differenceOf, lineOf, type OutcomeText } from './outcome-text.ts'

export interface OutcomeFindingsProps {
  readonly outcome: EstimateOutcome
  readonly text: OutcomeText
}

/** What the amounts come to: beside the estimate in all, what has no cause or no amount yet, and a refund that is due. */
export function OutcomeFindings({ outcome, text }: OutcomeFindingsProps): ReactNode {
  const { go } = useNavigation()
  const { refundDue, refundSince, planId, paid } = outcome
  const lines = linesOf(outcome, text)
  const isNothing = lines.every(({ real }) => real === null) && text.bills.every(({ billed }) => billed.trim() === '')
  const noCause = lines.filter(
    ({ difference, cause }) => difference !== null && difference !== 0 && cause === '',
  ).length
  const unknown = lines.filter(({ real }) => real === null).length
  const total = totalOf(outcome, text)
  return (
    <section className={styles.findings} aria-label={words.title}>
      {isNothing ? <CheckLine strength="note" fact={words.empty} /> : null}
      {total ? <CheckLine strength="note" fact={words.real(total.real, total.expected)} /> : null}
      {!isNothing && unknown > 0 && total === null ? (
        <CheckLine strength="check" fact={words.notKnown(unknown)} />
      ) : null}
      {noCause > 0 ? <CheckLine strength="note" fact={words.noCause(noCause)} /> : null}
      {refundDue !== null && refundDue > 0 && refundSince !== null ? (
        <CheckLine
          strength="check"
          fact={words.refund(refundDue, refundSince)}
          consequence={words.refundWhy(paid)}
          {...(planId === null ? {} : { action: { words: words.toPlan, onPressed: () => go({ to: 'plan', planId }) } })}
        />
      ) : null}
    </section>
  )
}

function linesOf({ kind, providers }: EstimateOutcome, { lines }: OutcomeText) {
  return lines.map((line) => {
    const own = providers.find(({ name }) => name === line.provider)?.lines.find(({ lineId }) => lineId === line.lineId)
    const expected = own?.expected ?? null
    const { billed, patientOwes } = lineOf(line)
    const real = reallyOwed(kind, { expected, billed, patientOwes })
    return { real, cause: line.cause, difference: differenceOf(kind, line, expected) }
  })
}

/** Real and expected in all; null while a part of either is not known. */
function totalOf({ kind, providers }: EstimateOutcome, text: OutcomeText) {
  const expected = knownSum(providers.map((provider) => provider.expected))
  const real =
    kind === 'goodFaith'
      ? knownSum(text.bills.map((bill) => billedInAll(bill, text)))
      : knownSum(text.lines.map((line) => lineOf(line).patientOwes))
  return expected === null || real === null ? null : { real, expected }
}
