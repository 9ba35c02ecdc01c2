import { ZERO } from '../../../money/cents.ts'
import { shownPercent } from '../../../money/rate.ts'
import { demandsOf, heaviestMonth, monthlyLoad } from '../monthly-load.ts'
import { termMonths } from '../term-months.ts'
import { broken, found, noted, type PolicyFinding } from './finding.ts'
import type { PolicyLimits } from './policy-limits.ts'
import type { PolicyPlan } from './policy-plan.ts'

/** How the amounts and dates of a plan stand to the limits. Source: payment plan specification, sections 2 and 6. */
export function amountFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  return [...sizeFindings(plan, limits), ...termFindings(plan, limits), ...incomeFindings(plan, limits)]
}

function sizeFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const { minimumPayment, largestWithoutApproval, leastDownPayment } = limits
  const { regularAmount: payment } = plan.schedule
  const findings: PolicyFinding[] = []
  if (minimumPayment !== null) {
    const minimum = minimumPayment.value
    const level = payment >= minimum || plan.schedule.count === 1 ? 'fine' : broken(minimumPayment)
    const largestCount = Math.floor(plan.balance / Math.max(minimum, 1))
    findings.push(found('minimumPayment', level, minimumPayment, { payment, minimum, largestCount }))
  }
  if (largestWithoutApproval !== null) {
    const largest = largestWithoutApproval.value
    const level = plan.balance <= largest ? 'fine' : broken(largestWithoutApproval)
    findings.push(found('largestPlan', level, largestWithoutApproval, { balance: plan.balance, largest }))
  }
  if (leastDownPayment !== null) {
    const { downPayment } = plan
    const level = downPayment >= leastDownPayment.value ? 'fine' : broken(leastDownPayment)
    findings.push(found('downPayment', level, leastDownPayment, { downPayment, least: leastDownPayment.value }))
  }
  return findings
}

function termFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const { longestMonths, offerLeastMonths, mostInstallments, forgiveAfterPayments } = limits.term
  const { count, firstDueOn, lastDueOn } = plan.schedule
  const months = termMonths(firstDueOn, lastDueOn)
  const level = months <= longestMonths.value ? 'fine' : broken(longestMonths)
  const findings = [found('longestTerm', level, longestMonths, { months, longestMonths: longestMonths.value })]
  if (offerLeastMonths !== null && months < offerLeastMonths.value) {
    findings.push(found('offerLonger', 'check', offerLeastMonths, { months, leastMonths: offerLeastMonths.value }))
  }
  if (mostInstallments !== null) {
    const few = count <= mostInstallments.value ? 'fine' : 'needsApproval'
    findings.push(found('mostInstallments', few, mostInstallments, { count, most: mostInstallments.value }))
  }
  if (forgiveAfterPayments !== null && count > forgiveAfterPayments.value) {
    const payments = forgiveAfterPayments.value
    findings.push(found('forgiveness', 'check', forgiveAfterPayments, { count, payments }))
  }
  return findings
}

function incomeFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const { cap, notAsked } = limits.income
  const heaviest = heaviestMonth(monthlyLoad(demandsOf(plan.schedule), plan.otherPlans))
  const findings = notAsked.map((limit) =>
    found('incomeNotAsked', 'check', limit, { share: shownPercent(limit.value.share), basis: limit.value.basis }),
  )
  if (heaviest === null) return findings
  const { together, others, from, month } = heaviest
  if (others > ZERO) findings.push(noted('otherPlans', 'fine', null, { together, others, from }))
  if (cap === null) return findings
  const level = together <= cap.value.amount ? 'fine' : broken(cap)
  return [...findings, found('incomeCap', level, cap, { together, cap: cap.value.amount, month })]
}
