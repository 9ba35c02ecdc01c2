import type { KeptSchedule, TermsOf } from '../../model/clinic-schedule.ts'
import type { ClinicPolicy } from '../../model/plan-policy.ts'
import type { Route } from '../../model/route.ts'
import type { Rate } from '../../money/rate.ts'

/** A schedule of the clinic that takes something off for paying promptly. */
export type PromptPaySchedule = KeptSchedule & { readonly terms: TermsOf<'promptPay'> }

/** The clinic's schedule for prompt payment among those in force: the first one, for estimates and plans alike. */
export function promptPaySchedule(inForce: readonly KeptSchedule[]): PromptPaySchedule | null {
  return inForce.find((one): one is PromptPaySchedule => one.terms.kind === 'promptPay') ?? null
}

/** The discount for paying promptly and where it comes from. */
export type PromptPayRule =
  | { readonly from: 'schedule'; readonly off: Rate; readonly schedule: PromptPaySchedule }
  /** Kept with the plan rules before the clinic had a schedule for it. */
  | { readonly from: 'planRules'; readonly off: Rate }

/**
 * The one discount for prompt payment: the schedule in force decides, for columns and for plans. What older plan rules
 * kept holds only while there is no schedule. Null where the clinic gives none. Clinic policy.
 */
export function promptPayRule(
  { promptPayDiscount }: Pick<ClinicPolicy, 'promptPayDiscount'>,
  inForce: readonly KeptSchedule[],
): PromptPayRule | null {
  const schedule = promptPaySchedule(inForce)
  if (schedule !== null) return { from: 'schedule', off: schedule.terms.off, schedule }
  return promptPayDiscount === null ? null : { from: 'planRules', off: promptPayDiscount }
}

/**
 * The plan rules for a price: with the discount that could still be had on it. There is none on what insurance leaves,
 * and none on a price from which it was taken already. Null: a price that somebody typed.
 */
export function planRulesForPrice(
  policy: ClinicPolicy,
  inForce: readonly KeptSchedule[],
  route: Route | null,
): ClinicPolicy {
  const mayBeHad = route === null || (route.kind === 'selfPay' && route.promptPay.units === 0)
  const found = mayBeHad ? promptPayRule(policy, inForce) : null
  return { ...policy, promptPayDiscount: found === null ? null : found.off }
}
