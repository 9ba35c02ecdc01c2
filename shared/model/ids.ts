import { z } from 'zod'

/** Every id is made on this workstation (`W1-…`) and stays unique when several desks come together later. */
function idSchema<Brand extends string>() {
  return z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')
    .brand<Brand>()
}

export const patientIdSchema = idSchema<'PatientId'>()
export type PatientId = z.output<typeof patientIdSchema>

export const coverageIdSchema = idSchema<'CoverageId'>()
export type CoverageId = z.output<typeof coverageIdSchema>

export const benefitPlanIdSchema = idSchema<'BenefitPlanId'>()
export type BenefitPlanId = z.output<typeof benefitPlanIdSchema>

export const estimateIdSchema = idSchema<'EstimateId'>()
export type EstimateId = z.output<typeof estimateIdSchema>

export const planIdSchema = idSchema<'PlanId'>()
export type PlanId = z.output<typeof planIdSchema>

export const receiptIdSchema = idSchema<'ReceiptId'>()
export type ReceiptId = z.output<typeof receiptIdSchema>

export const documentIdSchema = idSchema<'DocumentId'>()
export type DocumentId = z.output<typeof documentIdSchema>

export const feeScheduleIdSchema = idSchema<'FeeScheduleId'>()
export type FeeScheduleId = z.output<typeof feeScheduleIdSchema>

export const personIdSchema = idSchema<'PersonId'>()
export type PersonId = z.output<typeof personIdSchema>

/** A line or a route inside one estimate: short, unique there only. */
export const localIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'id.malformed')
