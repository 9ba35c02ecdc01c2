import { z } from 'zod'
import { assistanceSchema } from './assistance.ts'
import { benefitPlanDraftSchema, tierIdSchema } from './benefit-plan.ts'
import { accumulatorSchema, counterSchema } from './coverage.ts'
import { factSourceSchema } from './fact.ts'
import { type CoverageId, coverageIdSchema, localIdSchema } from './ids.ts'
import { coordinationSchema } from './other-payer.ts'
import { medicareFactsSchema } from './payer-standing.ts'
import { scheduleStampSchema } from './schedule-stamp.ts'
import { selfPayPricingSchema } from './self-pay-pricing.ts'
import { linePriceSchema } from './service-line.ts'
import { lineSchema, plainDateSchema, rateSchema } from './values.ts'

/** One way of paying: a column of the comparison. */
const routeBase = {
  id: localIdSchema,
  name: lineSchema(80),
  /** The clinic's own schedules that the column was made from; it keeps a copy of what they said. */
  schedules: z.array(scheduleStampSchema).max(8).optional(),
}

/** The patient pays the clinic: percent off the charge, or the published cash price per line. */
export const selfPayRouteSchema = z.strictObject({
  ...routeBase,
  kind: z.literal('selfPay'),
  /** The clinic's self-pay discount off the charge; zero when it grants none. */
  discount: rateSchema,
  /** A further discount on the discounted price for paying at once; zero when none. */
  promptPay: rateSchema,
  /** Published cash prices, line totals; a line without one takes the discount instead. */
  cashPrices: z.array(linePriceSchema).max(500),
  /** Another way of pricing than discount and cash prices; absent on the plain route. */
  pricing: selfPayPricingSchema.optional(),
  assistance: assistanceSchema.optional(),
})
export type SelfPayRoute = z.output<typeof selfPayRouteSchema>

/** How a contract prices procedures done together. The prices of the route are then fees before any reduction. */
export const procedurePricingSchema = z.strictObject({
  /** Percents for the dearest procedure, the second …; null takes Medicare's ladder. */
  ladder: z.array(z.number().int().min(0).max(100)).min(1).max(12).nullable(),
  /** The contract's own percents for modifiers (`80`, `62`, `52` …); others are Medicare's. */
  modifiers: z.array(z.strictObject({ modifier: lineSchema(4), percent: rateSchema })).max(40),
})
export type ProcedurePricing = z.output<typeof procedurePricingSchema>

/** What an insured route supposes instead of what is the case; the screen shows both side by side. */
export const whatIfSchema = z.enum(['notAuthorized', 'deductibleMet', 'outOfNetwork', 'firstPayerOnly'])
export type WhatIf = z.output<typeof whatIfSchema>

/** A coverage pays its part at one network level. */
export const insuredRouteSchema = z.strictObject({
  ...routeBase,
  kind: z.literal('insured'),
  coverageId: coverageIdSchema.nullable(),
  plan: benefitPlanDraftSchema,
  tier: tierIdSchema,
  /** Null: not known to end or begin. The line's date must lie inside for the coverage to be active. */
  effectiveFrom: plainDateSchema.nullable(),
  effectiveTo: plainDateSchema.nullable(),
  accumulators: z.array(accumulatorSchema).max(12),
  counters: z.array(counterSchema).max(100),
  /** The plan's prices per line, line totals; a line that is not named has an unknown allowed amount. */
  prices: z.array(linePriceSchema).max(500),
  source: factSourceSchema,
  /** True when the what-if assumes the next plan year: everything met starts at zero again. */
  nextPlanYear: z.boolean(),
  /** Further what-ifs, and the route that this one is held against; absent on a route as it is. */
  whatIf: whatIfSchema.optional(),
  basedOn: localIdSchema.optional(),
  /** Further coverages in any order; who pays first is found by the rules. Absent with a single coverage. */
  coordination: coordinationSchema.optional(),
  /** Only where the plan is Original Medicare. */
  medicare: medicareFactsSchema.optional(),
  procedures: procedurePricingSchema.optional(),
  assistance: assistanceSchema.optional(),
})
export type InsuredRoute = z.output<typeof insuredRouteSchema>

export const routeSchema = z.discriminatedUnion('kind', [selfPayRouteSchema, insuredRouteSchema])
export type Route = z.output<typeof routeSchema>

/** The coverages on file that a way to pay counts on, its own first; none where its plans were only typed. */
export function coverageIdsOf(route: Route | undefined): readonly CoverageId[] {
  if (route?.kind !== 'insured') return []
  const others = route.coordination?.others ?? []
  const ids = [route.coverageId, ...others.map((other) => (other.payer === 'plan' ? other.coverageId : null))]
  return ids.filter((id) => id !== null)
}
