import { isBusinessDay, WEEKENDS_ONLY } from '../../../../shared/dates/business-days.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import type { GuarantorFault } from '../../../../shared/engine/installments/guarantor.ts'
import type { PolicyFinding } from '../../../../shared/engine/installments/policy/finding.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { policyLines } from '../../../../shared/text/plan-screen.ts'
import { policySentence } from '../../../../shared/text/policy.ts'
import type { PlanView } from './plan-view.ts'

/** One of the rules as it stands with these terms. */
export interface PolicyLine {
  readonly id: string
  readonly strength: 'cannot' | 'check' | 'note' | 'fine'
  readonly fact: string
  readonly rest: string
  /** A supervisor may allow it. */
  readonly needsApproval: boolean
}

/** What is looked at beside the rules. */
export interface CheckedPlan {
  readonly view: PlanView
  readonly findings: readonly PolicyFinding[]
  /** A plan pays an issued estimate, or none. */
  readonly isIssued: boolean
  /** Why who is named cannot promise to pay; null when they may. */
  readonly payer: GuarantorFault | null
}

const ORDER: readonly PolicyLine['strength'][] = ['cannot', 'check', 'fine', 'note']

/** The rules on these terms, visible before they are broken; what breaks one comes first. */
export function policyChecks({ view, findings, isIssued, payer }: CheckedPlan): readonly PolicyLine[] {
  const { refusal, schedule } = view
  const issued = isIssued ? [] : [line('issued', 'cannot', policyLines.notIssued, policyLines.notIssuedNext)]
  const refused = refusal ? [line('terms', 'cannot', planRefusalWords(refusal.code, refusal.facts))] : []
  const promising = payer === null ? [] : [line('payer', 'cannot', planRefusalWords(payer, {}))]
  const rules = findings.map(ruleLine).toSorted((a, b) => ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength))
  if (!schedule) return [...issued, ...refused]
  const { shortenedFrom, count, installments, joinedRest, finalAmount } = schedule
  const joined = joinedRest === null ? [] : [line('joined', 'note', policyLines.joined(joinedRest, finalAmount))]
  const shortened =
    shortenedFrom === null ? [] : [line('shortened', 'note', policyLines.shortened(shortenedFrom, count))]
  return [...issued, ...refused, ...promising, ...rules, ...shortened, ...joined, ...restDays(installments)]
}

function ruleLine(finding: PolicyFinding): PolicyLine {
  const needsApproval = finding.level === 'needsApproval'
  const strength = needsApproval ? 'check' : finding.level === 'check' ? 'note' : finding.level
  const rest = needsApproval ? policyLines.needsApproval : ''
  const id = `${finding.code}-${finding.source}-${String(finding.facts.duty ?? finding.facts.clause ?? '')}`
  return { id, strength, fact: policySentence(finding, 'en'), rest, needsApproval }
}

function line(id: string, strength: PolicyLine['strength'], fact: string, rest = ''): PolicyLine {
  return { id, strength, fact, rest, needsApproval: false }
}

/** The first date that is no working day, and how many there are like it. */
function restDays(installments: readonly Installment[]): readonly PolicyLine[] {
  const found = installments.filter(
    ({ contractOn, payableOn }) => contractOn !== payableOn || !isBusinessDay(contractOn, WEEKENDS_ONLY),
  )
  const [first, ...others] = found
  if (!first) return []
  const { contractOn, payableOn } = first
  const fact = contractOn === payableOn ? policyLines.kept(contractOn) : policyLines.moved(contractOn, payableOn)
  return [line('rest-day', 'note', fact, others.length > 0 ? policyLines.moreRestDays(others.length) : '')]
}
