import type { ForbiddenTerm, PackDuty } from '../../../rules/policy/policy-pack.ts'
import { amountFindings } from './amount-findings.ts'
import { cardCostFindings } from './card-cost.ts'
import { chargeFindings } from './charge-findings.ts'
import { found, noted, type PolicyFinding } from './finding.ts'
import type { PolicyLimits } from './policy-limits.ts'
import type { PolicyPlan } from './policy-plan.ts'

/** Duties that have to be seen to before the agreement is signed. */
const AT_SIGNING: readonly PackDuty[] = ['writtenPlan', 'separateConsentToPay', 'cardOnFileLimits']

/** Duties that matter only where interest is asked. */
const WITH_INTEREST: readonly PackDuty[] = ['screenAssistanceFirst', 'noInterestWhileAssistanceEligible']

/**
 * Every policy line of a drafted plan: what is fine, what to look at, what a supervisor has to allow, and what the law
 * does not allow. Takes the limits of `policyLimits` for the same plan. Source: payment plan specification, section 13.
 */
export function policyFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  return [
    ...amountFindings(plan, limits),
    ...cardCostFindings(plan.cardCost, plan.schedule),
    ...chargeFindings(plan, limits),
    ...forbiddenFindings(plan, limits),
    ...paperFindings(plan, limits),
    ...dutyFindings(plan, limits),
    ...limits.reviews
      .filter(({ review }) => review !== 'notNeeded' && review !== 'current')
      .map(({ id, review, toVerify }) => noted('packReview', 'check', id, { pack: id, review, toVerify })),
  ]
}

/** A payment above twice the regular one is a balloon. Source: 12 CFR 1026.18(s)(5)(i). */
function balloonOf({ schedule }: PolicyPlan): number | null {
  const largest = schedule.installments.reduce((most, { amount }) => Math.max(most, amount), 0)
  return largest > 2 * schedule.regularAmount ? largest : null
}

function forbiddenFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const balloon = balloonOf(plan)
  const regular = plan.schedule.regularAmount
  const present: Readonly<Record<ForbiddenTerm, PolicyFinding['facts'] | null>> = {
    balloon: balloon === null ? null : { payment: balloon, regular },
    acceleration: plan.terms.accelerates ? {} : null,
    security: plan.terms.isSecured ? {} : null,
    wageAssignment: plan.terms.assignsWages ? {} : null,
  }
  const broken = limits.forbids.flatMap((limit) => {
    const facts = present[limit.value]
    return facts === null ? [] : [found(limit.value, 'cannot', limit, facts)]
  })
  const isForbidden = limits.forbids.some((limit) => limit.value === 'balloon')
  return balloon === null || isForbidden
    ? broken
    : [...broken, noted('balloon', 'check', null, { payment: balloon, regular })]
}

function paperFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const clauses = limits.clauses
    .filter((limit) => limit.value.on === 'agreement')
    .map((limit) => {
      const { id: clause, text } = limit.value
      if (text === null) return found('clause', 'check', limit, { clause, wording: 'missing' })
      return found('clause', plan.papers.includes(clause) ? 'fine' : 'check', limit, { clause })
    })
  const notices: PolicyFinding[] = []
  if (limits.holderNotice === 'askWhetherForProfit') {
    notices.push(noted('holderNotice', 'check', null, { answer: 'askWhetherForProfit' }))
  }
  if (limits.holderNotice === 'required') notices.push(noticeFinding(plan, 'holderNotice'))
  if (limits.cosignerNotice === 'required') notices.push(noticeFinding(plan, 'cosignerNotice'))
  return [...clauses, ...notices]
}

function noticeFinding(plan: PolicyPlan, code: 'holderNotice' | 'cosignerNotice'): PolicyFinding {
  return noted(code, plan.papers.includes(code) ? 'fine' : 'check', null, {})
}

function dutyFindings(plan: PolicyPlan, limits: PolicyLimits): readonly PolicyFinding[] {
  const bearsInterest = plan.interest !== null && plan.interest.rate.units !== 0
  const wanted = bearsInterest ? [...AT_SIGNING, ...WITH_INTEREST] : AT_SIGNING
  return limits.duties
    .filter((limit) => wanted.includes(limit.value))
    .map((limit) => found('duty', 'check', limit, { duty: limit.value }))
}
