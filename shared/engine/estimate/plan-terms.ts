import type { AuthOutcome, BenefitPlanDraft, PlanType } from '../../model/benefit-plan.ts'
import type { Counter } from '../../model/coverage.ts'
import { type AuthTerms, ENDLESS, type MaxCells, type PlanTerms } from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { once, type RuleReading } from './rule-terms.ts'
import { openCell, type Sheet, settledCell } from './sheet.ts'

/** Kinds of plan that the federal out-of-pocket maximum, free preventive care and surprise-billing law do not reach. */
const OUTSIDE: readonly PlanType[] = ['dental', 'medicare', 'medicareAdvantage', 'medicaid']

/** Does surprise-billing protection reach the plan? Source: coverage specification, sections 12 and 15.1. */
export function isProtectedPlan(plan: BenefitPlanDraft): boolean {
  return !OUTSIDE.includes(plan.type)
}

/** Must the plan keep to the yearly maximum, and give preventive care free of charge? PHS Act 2707(b), 2713. */
export function isReformPlan(plan: BenefitPlanDraft): boolean {
  return !plan.grandfathered && isProtectedPlan(plan) && plan.type !== 'other'
}

/** The plan's own answers to what is missing, denied or not covered. */
export function planTerms(plan: BenefitPlanDraft): PlanTerms {
  return {
    notCoveredTo: plan.notCoveredTo,
    missingReferral: plan.missingReferral,
    auth: [
      NO_AUTH,
      authTerms(plan.authMissing),
      authTerms(plan.authDenied),
      authTerms(plan.authExpired),
      authTerms(plan.unitsExceeded),
    ],
    copayCreditsDeductible: plan.copayCreditsDeductible,
  }
}

const NO_AUTH: AuthTerms = {
  deniedTo: null,
  penaltyUnits: 0,
  penaltyScale: 1,
  penaltyOfAllowed: false,
  penaltyAmount: 0,
  penaltyCap: ENDLESS,
}

function authTerms(outcome: AuthOutcome): AuthTerms {
  const isShare = outcome.action === 'penaltyPercent'
  return {
    deniedTo: outcome.action === 'deny' ? outcome.liability : null,
    penaltyUnits: isShare ? outcome.rate.units : 0,
    penaltyScale: isShare ? 10 ** outcome.rate.places : 1,
    penaltyOfAllowed: isShare && outcome.of === 'allowed',
    penaltyAmount: outcome.action === 'penaltyAmount' ? outcome.amount : 0,
    penaltyCap: isShare ? (outcome.cap ?? ENDLESS) : ENDLESS,
  }
}

/** What is left of the most that the plan pays for a kind of care; null when it has no such maximum. */
export function maxCells(reading: RuleReading, plan: BenefitPlanDraft, category: string): MaxCells | null {
  const max = plan.benefitMax
  if (max === null) return null
  const own = max.overrides.find((one) => one.category === category)
  const name = own ? category : ''
  const left = (scope: Counter['scope'], most: number | null): number =>
    once(reading, `max ${scope === 'family' ? scope : reading.member} ${name}`, () =>
      maxCell(reading, { scope, name, most }),
    )
  return {
    left: left('member', own ? own.individual : max.individual),
    familyLeft: left('family', own ? null : max.family),
    paid: once(reading, `paid ${reading.member} ${name}`, () => settledCell(reading.sheet, 0)),
    exhaustedAtBilled: max.whenExhausted === 'billed',
  }
}

interface MaxOf {
  readonly scope: Counter['scope']
  readonly name: string
  readonly most: number | null
}

function maxCell(reading: RuleReading, { scope, name, most }: MaxOf): number {
  const { sheet } = reading
  if (most === null) return settledCell(sheet, ENDLESS)
  if (reading.nextPlanYear) return settledCell(sheet, most)
  const paid = reading.counters.find((one) => one.kind === 'paid' && one.scope === scope && one.name === name)
  return leftOfMax(sheet, most, paid, factIds.paid(scope))
}

function leftOfMax(sheet: Sheet, most: number, paid: Counter | undefined, factId: string): number {
  if (paid === undefined || paid.used === null) return openCell(sheet, 0, most, [factId])
  return settledCell(sheet, Math.max(0, most - paid.used))
}
