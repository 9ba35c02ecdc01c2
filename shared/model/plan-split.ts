import { z } from 'zod'
import { amountSchema } from './values.ts'

/** How a balance is cut into equal amounts: to which step, how halves round, and where the rest goes. */
export const planSplitSchema = z.strictObject({
  /** Payments are a multiple of a cent, of a dollar or of five. */
  increment: z.union([z.literal(1), z.literal(100), z.literal(500)]),
  rounding: z.enum(['halfUp', 'halfEven', 'up', 'down']),
  /** Into the last payment, or one step more for each of the first ones. */
  remainder: z.enum(['last', 'spreadFirst']),
})
export type PlanSplit = z.output<typeof planSplitSchema>

/** To the cent, halves up, the rest in the last payment. */
export const TO_THE_CENT: PlanSplit = { increment: 1, rounding: 'halfUp', remainder: 'last' }

/** How the payments of one plan were cut; stored with each of its versions. */
export const planCutSchema = planSplitSchema.extend({
  /** A last payment below this joins the one before it; zero keeps every rest apart. */
  leastLast: amountSchema,
})
export type PlanCut = z.output<typeof planCutSchema>
