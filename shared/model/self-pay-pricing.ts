import { z } from 'zod'
import { moneyFactSchema, yesNoFactSchema } from './fact.ts'
import { localIdSchema } from './ids.ts'
import { linePriceSchema } from './service-line.ts'
import { amountSchema, lineSchema, nameSchema, rateSchema } from './values.ts'

/** From which sum of charges on which share is taken off. */
export const discountStepSchema = z.strictObject({ from: amountSchema, off: rateSchema })
export type DiscountStep = z.output<typeof discountStepSchema>

/** Services that the clinic sells together at one stated price. */
const carePackageSchema = z.strictObject({
  id: localIdSchema,
  name: nameSchema(80),
  lineIds: z.array(localIdSchema).min(1).max(100),
  price: moneyFactSchema,
})
export type CarePackage = z.output<typeof carePackageSchema>

/**
 * How the clinic prices a self-pay route other than by its plain discount and cash prices. The prompt-pay discount of
 * the route is taken off what each of them gives. No price is ever above the charge.
 */
export const selfPayPricingSchema = z.discriminatedUnion('method', [
  /** The full list price, with nothing off: what the other columns are held against. */
  z.strictObject({ method: z.literal('chargemaster') }),
  /** A share off that grows with the sum of the charges; below the first step nothing is off. */
  z.strictObject({ method: z.literal('tiered'), steps: z.array(discountStepSchema).min(1).max(12) }),
  /** One sum agreed for all services; it is spread over them in proportion to their charges. */
  z.strictObject({ method: z.literal('settlement'), total: moneyFactSchema }),
  /** Stated prices for groups of services; a service in no group takes the route's discount or cash price. */
  z.strictObject({ method: z.literal('package'), packages: z.array(carePackageSchema).min(1).max(20) }),
  /** The clinic's own monthly plan: member prices, and a fee that is shown beside what the care costs. */
  z.strictObject({
    method: z.literal('membership'),
    monthlyFee: moneyFactSchema,
    joiningFee: moneyFactSchema,
    /** Months that have to be paid to get the member prices of this estimate. */
    months: z.number().int().min(0).max(36),
    /** A member already pays the fee anyway: only for somebody who joins does it count for this estimate. */
    isMember: yesNoFactSchema,
    memberOff: rateSchema,
    memberPrices: z.array(linePriceSchema).max(500),
    /** What the fee pays for, in words for the patient; absent: nobody has said. */
    included: lineSchema(200).optional(),
  }),
])
export type SelfPayPricing = z.output<typeof selfPayPricingSchema>
export type SelfPayMethod = SelfPayPricing['method']
