import { plainDate } from '../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft, PlanInterest } from '../../shared/model/plan.ts'
import { type PackEdition, policyPackSchema } from '../../shared/model/policy-pack.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { federalPack } from '../../shared/rules/policy/federal.ts'
import { SAYS_NOTHING } from '../../shared/rules/policy/policy-pack.ts'
import { ask, type TestDesk } from './desk.ts'
import { aRunningPlan } from './running-plan.ts'
import { ADMINISTRATOR } from './samples.ts'

const REVIEWED = { reviewedOn: '2026-11-20', reviewedBy: 'Sample Counsel' }

/** Ohio as somebody has confirmed it: interest up to 18 % a year. */
const OHIO = {
  ...SAYS_NOTHING,
  ...REVIEWED,
  id: 'OH',
  edition: 1,
  jurisdiction: { kind: 'state', state: 'OH' },
  effectiveFrom: '2026-01-01',
  source: { cite: 'Sample statute', read: '2026-11-20' },
  maxRate: { value: percent(18), cite: 'Sample statute, section 3', verified: true },
}

/** The rules of this place, confirmed: they allow interest up to 18 %. */
export function packsWithInterest(): readonly PackEdition[] {
  const federal = { ...federalPack, ...REVIEWED, edition: federalPack.edition + 1 }
  return [federal, OHIO].map((pack) => policyPackSchema.parse(pack))
}

/** 12 % a year, the same every period, odd days free, unless said otherwise. */
export function interestOf(changes: Partial<PlanInterest> = {}): PlanInterest {
  return { rate: percent(12), method: 'period', oddFirstPeriod: 'free', delayedUntil: null, ...changes }
}

/** Somebody has confirmed the rules of this place, which allow interest up to 18 %. */
export async function allowInterest(desk: TestDesk): Promise<void> {
  for (const pack of packsWithInterest())
    await ask(desk, 'policy.savePack', { pack, reason: 'Confirmed with counsel.' }, ADMINISTRATOR)
}

/** 1,000.00 in four payments from December 15 at 12 %, agreed a month before, unless said otherwise. */
export async function aBearingPlan(desk: TestDesk, changes: Partial<PlanDraft> = {}): Promise<Plan> {
  await allowInterest(desk)
  return aRunningPlan(desk, {
    owed: cents(100_000),
    size: { by: 'count', count: 4 },
    agreedOn: plainDate('2026-11-15'),
    interest: interestOf(),
    ...changes,
  })
}
