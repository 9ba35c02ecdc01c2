import { z } from 'zod'
import { documentIdSchema, estimateIdSchema, localIdSchema, patientIdSchema } from './ids.ts'
import { routeSchema } from './route.ts'
import { serviceLineSchema } from './service-line.ts'
import { lineSchema, plainDateSchema } from './values.ts'

/** All that the engine is asked: the services, the routes, the days. Pure facts, no ids of people. */
export const estimateQuestionSchema = z.strictObject({
  /** The day whose rules and facts hold. */
  asOf: plainDateSchema,
  /** Null while the visit is not scheduled; the estimate then reads as of `asOf`. */
  serviceOn: plainDateSchema.nullable(),
  lines: z.array(serviceLineSchema).max(500),
  routes: z.array(routeSchema).max(6),
})
export type EstimateQuestion = z.output<typeof estimateQuestionSchema>

/** What the counselor works on; mirrored to disk as it is typed. */
export const estimateDraftSchema = z.strictObject({
  patientId: patientIdSchema.nullable(),
  /** Words for somebody who is not a patient yet. */
  caller: lineSchema(120),
  title: lineSchema(120),
  scheduledOn: plainDateSchema.nullable(),
  providerName: lineSchema(120),
  question: estimateQuestionSchema,
  /** The column that the patient chose, null before. */
  chosenRouteId: localIdSchema.nullable(),
  choiceReason: lineSchema(120),
})
export type EstimateDraft = z.output<typeof estimateDraftSchema>

export const estimateStateSchema = z.enum(['draft', 'issued', 'replaced'])

/** A line of a list of estimates. */
export const estimateRowSchema = z.strictObject({
  id: estimateIdSchema,
  number: z.string(),
  version: z.number().int(),
  title: z.string(),
  state: estimateStateSchema,
  patientId: patientIdSchema.nullable(),
  patientName: z.string(),
  serviceOn: plainDateSchema.nullable(),
  changedAt: z.string(),
  chosenRouteName: z.string(),
  /** Cents that the patient pays on the chosen route, null while it is not known or nothing is chosen. */
  patientOwesCents: z.number().int().nullable(),
  documentIds: z.array(documentIdSchema),
})
export type EstimateRow = z.output<typeof estimateRowSchema>
