import { compareRates, shownPercent } from '../../../money/rate.ts'
import { isFinanceCharge } from '../finance-charge.ts'
import { type LateFeePolicy, lateFeeAmount } from '../late-fee.ts'
import type { InterestTerms } from '../terms.ts'
import type { InterestLimit, LateFeeCap, NotAllowed } from './charge-limits.ts'
import { found, noted, type PolicyCode, type PolicyFinding } from './finding.ts'
import type { PolicyLimits } from './policy-limits.ts'
import type { PolicyPlan } from './policy-plan.ts'

type Allowed<L> = Exclude<L, NotAllowed>

/** How interest and fees of a plan stand to the limits. Source: payment plan specification, sections 8.5, 12.2, 13. */
export function chargeFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const findings = [
    ...interestFindings(plan.interest, limits.interest),
    ...lateFeeFindings(plan, limits.lateFee),
    ...returnedFindings(plan, limits),
    ...feeFindings(plan, limits),
  ]
  return findings.length === 0 ? [noted('noCharges', 'fine', null, {})] : findings
}

function interestFindings(interest: InterestTerms | null, limit: InterestLimit): readonly PolicyFinding[] {
  if (interest === null || interest.rate.units === 0) return []
  const rate = shownPercent(interest.rate)
  if (limit.kind === 'no') return [refusedBy('rate', limit, { rate })]
  const most = shownPercent(limit.rate.value)
  const level = compareRates(interest.rate, limit.rate.value) <= 0 ? 'fine' : 'cannot'
  const findings = [found('rate', level, limit.rate, { rate, most })]
  if (limit.index !== null) findings.push(found('rateIndex', 'check', limit.index, { rate, index: limit.index.value }))
  const { freeDays, from } = limit
  if (freeDays !== null && from === null) {
    findings.push(found('interestFreeDays', 'check', freeDays, { days: freeDays.value }))
  }
  if (freeDays !== null && from !== null) {
    const begins = interest.delayedUntil === null ? interest.startsOn : interest.delayedUntil
    const inTime = begins >= from ? 'fine' : 'cannot'
    findings.push(found('interestFreeDays', inTime, freeDays, { days: freeDays.value, from }))
  }
  return findings
}

function lateFeeFindings(plan: PolicyPlan, limit: LateFeeCap): readonly PolicyFinding[] {
  const { lateFee: fee } = plan
  if (fee === null) return []
  if (limit.kind === 'no') return [refusedBy('lateFee', limit, {})]
  const findings = [...lateAmount(plan, fee, limit), ...lateShare(fee, limit), ...lateGrace(fee, limit)]
  return findings.length > 0 ? findings : [found('lateFee', 'fine', limit.graceDays, { part: 'whole' })]
}

/** The largest installment, wholly unpaid, brings the largest fee. */
function lateAmount(plan: PolicyPlan, fee: LateFeePolicy, limit: Allowed<LateFeeCap>): readonly PolicyFinding[] {
  const { mostCents } = limit
  const asked = plan.schedule.installments.reduce((most, row) => Math.max(most, lateFeeAmount(row, fee)), 0)
  if (mostCents === null || asked <= mostCents.value) return []
  return [found('lateFee', 'cannot', mostCents, { part: 'amount', asked, limit: mostCents.value })]
}

/** A flat fee is above any share once little enough is unpaid. */
function lateShare(fee: LateFeePolicy, limit: Allowed<LateFeeCap>): readonly PolicyFinding[] {
  const { percent } = limit
  if (percent === null) return []
  const isShare = fee.kind === 'percent' || fee.kind === 'lesserOf'
  if (isShare && compareRates(fee.percent, percent.value) <= 0) return []
  const asked = isShare ? shownPercent(fee.percent) : 'flat'
  return [found('lateFee', 'cannot', percent, { part: 'percent', asked, limit: shownPercent(percent.value) })]
}

function lateGrace(fee: LateFeePolicy, limit: Allowed<LateFeeCap>): readonly PolicyFinding[] {
  if (fee.graceDays >= limit.graceDays.value) return []
  const facts = { part: 'grace', asked: fee.graceDays, limit: limit.graceDays.value }
  return [found('lateFee', 'cannot', limit.graceDays, facts)]
}

function returnedFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const { returnedPayment: fee } = plan
  if (fee === null || fee === 0) return []
  const limit = limits.returnedPayment
  if (limit.kind === 'no') return [refusedBy('returnedPayment', limit, {})]
  const level = fee <= limit.mostCents.value ? 'fine' : 'cannot'
  return [found('returnedPayment', level, limit.mostCents, { asked: fee, limit: limit.mostCents.value })]
}

/** Fees that count as interest need what interest needs; where they may be asked, they raise the annual rate. */
function feeFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const charges = plan.fees.filter((fee) => isFinanceCharge(fee) && fee.amount > 0)
  return charges.map(({ amount }) =>
    limits.interest.kind === 'no'
      ? refusedBy('planFee', limits.interest, { amount })
      : found('planFee', 'check', limits.interest.rate, { amount }),
  )
}

function refusedBy(code: PolicyCode, { because, pack }: NotAllowed, facts: PolicyFinding['facts']): PolicyFinding {
  return noted(code, 'cannot', pack, { ...facts, because, ...(pack === null ? {} : { pack }) })
}
