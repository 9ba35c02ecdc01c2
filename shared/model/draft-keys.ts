import type { PlanId } from './ids.ts'

/** Under which key is a half-entered payment on a plan kept? It has no effect, and goes with the payment's posting. */
export function paymentDraftKey(planId: PlanId): string {
  return `payment:${planId}`
}
