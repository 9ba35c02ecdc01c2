import { isBusinessDay, WEEKENDS_ONLY } from '../../../../shared/dates/business-days.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { policyLines } from '../../../../shared/text/plan-screen.ts'
import { monthsOf, type PlanView } from './plan-view.ts'

/** One of the clinic's rules as it stands with these terms. */
export interface PolicyLine {
  readonly id: string
  readonly strength: 'cannot' | 'check' | 'note' | 'fine'
  readonly fact: string
  readonly rest: string
}

/** The clinic's rules on these terms, visible before they are broken; what breaks one comes first. */
export function policyChecks(view: PlanView, clinic: Clinic, isIssued: boolean): readonly PolicyLine[] {
  const { refusal, schedule } = view
  const lines: PolicyLine[] = []
  if (!isIssued) {
    lines.push({ id: 'issued', strength: 'cannot', fact: policyLines.notIssued, rest: policyLines.notIssuedNext })
  }
  if (refusal) lines.push(line('terms', 'cannot', planRefusalWords(refusal.code, refusal.facts)))
  if (!schedule) return lines
  const { smallestInstallment, longestPlanMonths } = clinic
  const each = schedule.regularAmount
  lines.push(line('minimum', 'fine', policyLines.aboveMinimum(each, smallestInstallment)))
  lines.push(line('term', 'fine', policyLines.withinTerm(monthsOf(schedule), longestPlanMonths)))
  lines.push(line('charge', 'fine', policyLines.noCharge))
  if (schedule.shortenedFrom !== null) {
    lines.push(line('shortened', 'note', policyLines.shortened(schedule.shortenedFrom, schedule.count)))
  }
  return [...lines, ...restDays(schedule.installments)]
}

function line(id: string, strength: PolicyLine['strength'], fact: string): PolicyLine {
  return { id, strength, fact, rest: '' }
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
  const rest = others.length > 0 ? policyLines.moreRestDays(others.length) : ''
  return [{ id: 'rest-day', strength: 'note', fact, rest }]
}
