import { z } from 'zod'
import { patientIdSchema } from './ids.ts'
import type { Guarantor } from './plan.ts'
import { lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** What somebody may be told of a patient's account. */
export const TOLD = ['nothing', 'datesAndAmounts', 'everything'] as const
export type Told = (typeof TOLD)[number]

/** By what right somebody acts for a patient. */
export const PROXIES = ['none', 'parentOrGuardian', 'powerOfAttorney', 'otherRight'] as const
export type ProxyRight = (typeof PROXIES)[number]

/** Somebody around a patient, as it is typed. Without a last day a permission holds until it is changed. */
export const relatedPersonDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  name: nameSchema(120),
  /** In words; empty where nobody said. */
  relation: lineSchema(60),
  phone: lineSchema(40),
  told: z.enum(TOLD),
  /** The last day on which they may be told. */
  toldUntil: plainDateSchema.nullable(),
  proxy: z.enum(PROXIES),
  /** The last day on which they act for the patient. */
  proxyUntil: plainDateSchema.nullable(),
  /** The entry does not hold; what it said stays in the records. */
  isTakenBack: z.boolean(),
})
export type RelatedPersonDraft = z.output<typeof relatedPersonDraftSchema>

/** Somebody around a patient: the newest edition, by whom and when. */
export interface RelatedPerson extends Omit<RelatedPersonDraft, 'patientId' | 'isTakenBack'> {
  readonly id: string
  /** A moment in UTC. */
  readonly savedAt: string
  readonly by: string
}

/** Who pays open plans of the patient, as the plans say it, and their numbers. */
export interface PlanPayer {
  readonly name: string
  readonly relation: Guarantor['relation']
  readonly planNumbers: readonly string[]
}

/** Everybody around a patient. */
export interface PeopleOfPatient {
  readonly payers: readonly PlanPayer[]
  readonly people: readonly RelatedPerson[]
}

/** Nine digits written as 123-45-6789, with dashes or spaces. */
const SOCIAL_SECURITY = /(?<!\d)(?<!\d[ -])\d{3}[ -]\d{2}[ -]\d{4}(?![ -]?\d)/

/** Does the text hold what reads like a social security number? Such numbers are never kept with a person's name. */
export function holdsSocialSecurityNumber(text: string): boolean {
  return SOCIAL_SECURITY.test(text)
}
