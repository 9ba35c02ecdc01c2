import type { PlanHistory } from '../../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { HandOffFacts, HandOffRecord } from '../../../../shared/engine/installments/hand-off-facts.ts'
import { type HandOffGate, handOffGate } from '../../../../shared/engine/installments/hand-off-gate.ts'
import {
  limitsOfDraft,
  type PolicyBook,
  stateOfAddress,
} from '../../../../shared/engine/installments/policy/drafted-policy.ts'
import { INCOME_UNKNOWN } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { dayOfIso } from '../../../lib/clock.ts'

/** What the gate to outside collection is asked about. */
export interface GateOf {
  readonly plan: Plan
  readonly papers: readonly Paper[]
  readonly history: PlanHistory
  readonly book: PolicyBook
  readonly patientAddress: string
}

/** What is not on record for an agency; only the language stands in the plan. */
const NOTHING_RECORDED: HandOffRecord = {
  itemizedOn: null,
  itemizedBalance: null,
  interestSince: null,
  feesSince: null,
  paymentsSince: null,
  creditsSince: null,
  language: null,
  attorney: null,
  inconvenientTimes: null,
  optOuts: null,
}

/** May the account leave the clinic, and every condition with its date. What nobody has recorded counts as not met. */
export function gateOf({ plan, papers, history, book, patientAddress }: GateOf, on: PlainDate): HandOffGate {
  const drafted = { draft: plan.terms, residence: stateOfAddress(patientAddress), income: INCOME_UNKNOWN }
  const { isForProfit, providerKind } = book.policy
  const late = plan.installments.find(({ number }) => number === history.standing.late[0])
  const changes = history.versions.filter(({ kind }) => kind === 'newTerms' || kind === 'hardship')
  const facts: HandOffFacts = {
    on,
    action: 'assignment',
    balance: plan.left,
    standing: history.standing,
    pauses: history.pauses,
    oldestLateOn: late?.contractOn ?? null,
    noticeSentOn: firstIssued(papers, 'defaultNotice'),
    firstBillOn: firstIssued(papers, 'statement'),
    limits: limitsOfDraft(book, drafted),
    provider: { kind: providerKind, isNonprofit: isForProfit === null ? null : !isForProfit },
    assistance: { noticeOn: null, summaryEnclosed: null, spokenOn: null, openSince: null },
    planOfferedOn: plan.terms.agreedOn,
    renegotiationOfferedOn: changes.at(-1)?.effectiveOn ?? null,
    extraBillOn: null,
    record: { ...NOTHING_RECORDED, language: plan.terms.language },
  }
  return handOffGate(facts)
}

/** The day on which the first paper of a kind was issued; null while none was. */
function firstIssued(papers: readonly Paper[], kind: Paper['kind']): PlainDate | null {
  const days = papers.filter((paper) => paper.kind === kind).map(({ issuedAt }) => dayOfIso(issuedAt))
  return days.toSorted()[0] ?? null
}
