import { z } from 'zod'
import { benefitPlanDraftSchema, tierIdSchema } from './benefit-plan.ts'
import { accumulatorSchema, counterSchema } from './coverage.ts'
import { factSourceSchema } from './fact.ts'
import { coverageIdSchema, localIdSchema } from './ids.ts'
import { linePriceSchema } from './service-line.ts'
import { lineSchema, plainDateSchema, rateSchema } from './values.ts'

/** One way of paying: a column of the comparison. */
const routeBase = { id: localIdSchema, name: lineSchema(80) }

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
})
export type SelfPayRoute = z.output<typeof selfPayRouteSchema>

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
})
export type InsuredRoute = z.output<typeof insuredRouteSchema>

export const routeSchema = z.discriminatedUnion('kind', [selfPayRouteSchema, insuredRouteSchema])
export type Route = z.output<typeof routeSchema>
