/**
 * The names of the facts that an estimate may still miss. They stand in `stillToAsk`, in the open facts of a route
 * and on the call sheet, and never change their form.
 */
export const factIds = {
  charge: (lineId: string) => `line.charge.${lineId}`,
  allowed: (lineId: string) => `line.allowed.${lineId}`,
  cashPrice: (lineId: string) => `line.cashPrice.${lineId}`,
  auth: (lineId: string) => `line.auth.${lineId}`,
  referral: (lineId: string) => `line.referral.${lineId}`,
  benefit: (category: string, tier: string) => `plan.benefit.${category}.${tier}`,
  covered: (category: string, tier: string) => `plan.covered.${category}.${tier}`,
  deductibleApplies: (category: string, tier: string) => `plan.deductibleApplies.${category}.${tier}`,
  copay: (category: string, tier: string) => `plan.copay.${category}.${tier}`,
  coinsurance: (category: string, tier: string) => `plan.coinsurance.${category}.${tier}`,
  deductible: (scope: Scope, tier: string) => `plan.deductible.${scope}.${tier}`,
  oop: (scope: Scope, tier: string) => `plan.oop.${scope}.${tier}`,
  deductibleMet: (scope: Scope, tier: string) => `met.deductible.${scope}.${tier}`,
  oopMet: (scope: Scope, tier: string) => `met.oop.${scope}.${tier}`,
  counterUsed: (name: string) => `used.counter.${name}`,
  categoryUsed: (name: string) => `used.categoryDeductible.${name}`,
  paid: (scope: Scope) => `used.paid.${scope}`,
} as const

export type Scope = 'member' | 'family'
