import { z } from 'zod'
import { daysOffSchema } from './days-off.ts'
import { personIdSchema } from './ids.ts'
import { amountSchema, lineSchema, nameSchema, noteSchema, rateSchema } from './values.ts'

/** The clinic as its papers name it, and its own policies. */
export const clinicSchema = z.strictObject({
  name: nameSchema(120),
  addressLines: z.array(lineSchema(120)).max(4),
  phone: lineSchema(40),
  /** National Provider Identifier, ten digits, or empty while not entered. */
  npi: z.string().regex(/^(\d{10})?$/, 'clinic.npi'),
  /** Business tax number, NN-NNNNNNN, or empty. */
  tin: z.string().regex(/^(\d{2}-?\d{7})?$/, 'clinic.tin'),
  /** Two-letter state of the place of service, or empty. */
  state: z.string().regex(/^([A-Z]{2})?$/, 'clinic.state'),
  contactWords: noteSchema(300),
  selfPayDiscount: rateSchema,
  smallestInstallment: amountSchema,
  longestPlanMonths: z.number().int().min(1).max(120),
  /** Does the down payment count toward "more than four installments"? */
  countsDownPayment: z.boolean(),
  /** Does the clinic regularly extend credit (more than 25 such plans a year)? */
  isCreditor: z.boolean(),
  /** Left out while nobody said anything: federal holidays as banks keep them, and no closure days. */
  daysOff: daysOffSchema.optional(),
})
export type Clinic = z.output<typeof clinicSchema>

export const roleSchema = z.enum(['counselor', 'lead', 'supervisor', 'administrator', 'reader'])
export type Role = z.output<typeof roleSchema>

/** Somebody with an account on this workstation. */
export const personSchema = z.strictObject({
  id: personIdSchema,
  name: nameSchema(80),
  roles: z.array(roleSchema).min(1).max(5),
  active: z.boolean(),
})
export type Person = z.output<typeof personSchema>
