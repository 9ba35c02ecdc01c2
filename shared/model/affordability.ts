import { z } from 'zod'
import { frequencySchema } from './plan.ts'
import { amountSchema, plainDateSchema } from './values.ts'

/**
 * What a payer says they can pay and when they are paid, and a month's income by the ways in which laws count it. Null
 * where nobody asked. Kept with the version of the plan, never printed.
 * Source: payment plan specification, section 6.1.
 */
export const affordabilitySchema = z.strictObject({
  canManage: z
    .strictObject({
      amount: amountSchema.refine((value) => value > 0, 'money.zero'),
      frequency: frequencySchema,
      nextPayday: plainDateSchema,
    })
    .nullable(),
  income: z.strictObject({
    grossMonthly: amountSchema.nullable(),
    householdAdjusted: amountSchema.nullable(),
    afterEssentials: amountSchema.nullable(),
  }),
})
export type Affordability = z.output<typeof affordabilitySchema>
