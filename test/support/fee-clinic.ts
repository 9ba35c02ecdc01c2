import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { type PackEdition, policyPackSchema } from '../../shared/model/policy-pack.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { SAYS_NOTHING } from '../../shared/rules/policy/policy-pack.ts'
import { ask, openDesk, type TestDesk } from './desk.ts'
import { ADMINISTRATOR } from './samples.ts'

const CITE = 'Sample statute 1.1'

/** Rules of the sample clinic's state that allow 15.00 or 5 % after fifteen days, and 20.00 for a returned payment. */
export function aFeePack(changes: Partial<PackEdition> = {}): PackEdition {
  return policyPackSchema.parse({
    ...SAYS_NOTHING,
    id: 'OH',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'OH' },
    effectiveFrom: '2026-01-01',
    source: { cite: CITE, read: '2026-11-20' },
    reviewedOn: '2026-09-20',
    reviewedBy: 'Sample Counsel',
    lateFee: { value: { allowed: true, mostCents: 1_500, percent: null, graceDays: 15 }, cite: CITE, verified: true },
    returnedPaymentCents: { value: 2_000, cite: CITE, verified: true },
    ...changes,
  })
}

/** A clinic that asks 20.00 for a late and 30.00 for a returned payment, in a state that allows less. */
export async function aFeeClinic(pack: PackEdition | null = aFeePack()): Promise<TestDesk> {
  const desk = openDesk()
  const lateFee = {
    kind: 'flat',
    flat: cents(2_000),
    percent: percent(0),
    base: 'principalAndInterest',
    graceDays: 10,
  } as const
  const policy = { ...FIRST_PLAN_POLICY, lateFee, returnedPayment: cents(3_000) }
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)
  if (pack !== null) await ask(desk, 'policy.savePack', { pack, reason: 'Sample reason' }, ADMINISTRATOR)
  return desk
}
