import { z } from 'zod'
import { countFactSchema, moneyFactSchema, yesNoFactSchema } from './fact.ts'
import { plainDateSchema } from './values.ts'

/** How a plan takes the payments before it into account; its contract says which. */
export const cobMethodSchema = z.enum(['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits'])

/** How a coverage was got; retirees' plans and continuations stand behind current employment. */
export const coverageThroughSchema = z.enum([
  'currentEmployment',
  'retirement',
  'continuation',
  'own',
  'workersCompensation',
  'noFault',
  'liability',
])

/**
 * How the parents of a covered child live. A decree of joint custody that names no payer is entered as living together.
 * `notTold`: nobody has said whether they live apart. Null, from before that answer stood: together.
 */
export const parentsApartSchema = z.enum([
  'notTold',
  'namedByCourt',
  'custodial',
  'custodialSpouse',
  'nonCustodial',
  'nonCustodialSpouse',
])

/**
 * The savings of a plan that keeps a benefit reserve: what it has not paid this year because other plans paid before it,
 * and pays later where something is left. The reserve begins anew with every year of the contract.
 */
export const benefitReserveSchema = z.strictObject({
  saved: moneyFactSchema,
  /** The first day of the year in which it was saved; null while nobody has told. */
  yearFrom: plainDateSchema.nullable(),
})
export type BenefitReserve = z.output<typeof benefitReserveSchema>

const employeesSchema = z.number().int().min(0).max(9_999_999).nullable()

/** For a child: the parent through whom it is covered. */
export const parentStandingSchema = z.strictObject({
  bornOn: plainDateSchema.nullable(),
  apart: parentsApartSchema.nullable(),
})

/** What decides where a coverage stands among several. Null: nobody has told. */
export const payerOrderSchema = z.strictObject({
  /** False for a plan without coordination rules; it pays first. */
  coordinates: z.boolean(),
  coversAs: z.enum(['subscriber', 'dependent']).nullable(),
  through: coverageThroughSchema.nullable(),
  /** How many people the employer has; Medicare's place depends on it. */
  employees: employeesSchema,
  inForceSince: plainDateSchema.nullable(),
  /** Null when the patient is no child of the subscriber. */
  parent: parentStandingSchema.nullable(),
})
export type PayerOrder = z.output<typeof payerOrderSchema>

/** What Original Medicare needs to know beside a plan's benefits. */
export const medicareFactsSchema = z.strictObject({
  /** Why the patient has Medicare, and since when; null while nobody has told. */
  because: z.enum(['age', 'disability', 'kidneyDisease']).nullable(),
  eligibleSince: plainDateSchema.nullable(),
  /** Kidney disease: by what the patient had Medicare before, `none` for not at all; absent while nobody has told. */
  entitledBefore: z.enum(['none', 'age', 'disability']).optional(),
  /** How the clinic stands to Medicare for these claims; null while nobody has told. */
  status: z.enum(['participating', 'nonparAssigned', 'nonparUnassigned']).nullable(),
  /** A Qualified Medicare Beneficiary may not be billed any of Medicare's cost sharing. */
  isQmb: yesNoFactSchema,
  /** Part A, in the benefit period of the stay. */
  isPeriodDeductiblePaid: yesNoFactSchema,
  hospitalDaysBefore: countFactSchema,
  nursingDaysBefore: countFactSchema,
  reserveDaysUsed: countFactSchema,
})
export type MedicareFacts = z.output<typeof medicareFactsSchema>

/** The standard supplements to Medicare by their letters. NAIC Model 651. */
export const medigapLetterSchema = z.enum(['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'])

/**
 * What is on file of how a coverage stands among several. What the coverage says itself (who the subscriber is, since
 * when it is in force) is not repeated. Null: nobody has told.
 */
export const payerStandingSchema = z.strictObject({
  /** False for a plan without coordination rules; it pays first. */
  coordinates: z.boolean(),
  through: coverageThroughSchema.nullable(),
  employees: employeesSchema,
  /** How the plan takes earlier payments into account, where it is not the first to pay. */
  method: cobMethodSchema.nullable(),
  /** Null where the patient is not the subscriber's child. */
  parent: parentStandingSchema.nullable(),
  /** Only with Original Medicare. */
  medicare: medicareFactsSchema.nullable(),
  /** The supplement to Original Medicare that is on file; null where none is. */
  medigap: medigapLetterSchema.nullable(),
  /** The supplement pays only after its own yearly deductible; absent: it pays at once. Plans F and G only. */
  isMedigapHigh: z.literal(true).optional(),
  /** Paid this year toward the yearly limit or deductible of the supplement; absent: nobody has told. */
  medigapSpent: moneyFactSchema.optional(),
  /** Absent: the contract keeps no benefit reserve. */
  reserve: benefitReserveSchema.optional(),
})
export type PayerStanding = z.output<typeof payerStandingSchema>
