import type { FoundOnPlan, LedgerFinding } from '../../shared/model/ledger.ts'
import type { Problem } from '../../shared/text/errors.ts'
import {
  cutTail,
  editedEntry,
  lostReference,
  removedEntries,
  rewrittenChain,
  schemaPart,
  swappedEntries,
  wrongSums,
} from '../../shared/text/ledger-findings.ts'

/** A finding in words: which entry or plan, what is wrong with it, what goes on, and what to do. */
export function findingWords(finding: LedgerFinding): Problem {
  switch (finding.kind) {
    case 'edited':
      return editedEntry({ ...finding, plan: numberOf(finding.plan) })
    case 'swapped':
      return swappedEntries({ ...finding, plan: numberOf(finding.plan) })
    case 'removed':
      return removedEntries(finding)
    case 'tailCut':
      return cutTail(finding)
    case 'rewritten':
      return rewrittenChain(finding)
    case 'guard':
      return schemaPart(finding)
    case 'reference':
      return lostReference(finding)
    case 'sums':
      return wrongSums(finding.rule, finding.plan.planNumber, finding.offByCents)
  }
}

/** The plan that a finding leads to; null where it is about none. */
export function planOfFinding(finding: LedgerFinding): FoundOnPlan | null {
  return 'plan' in finding ? finding.plan : null
}

function numberOf(plan: FoundOnPlan | null): string {
  return plan?.planNumber ?? ''
}
