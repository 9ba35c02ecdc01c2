import { z } from 'zod'
import { rollSchema } from '../../../../shared/model/days-off.ts'
import type { EstimateId, PatientId } from '../../../../shared/model/ids.ts'
import { languageSchema } from '../../../../shared/model/patient.ts'
import {
  frequencySchema,
  guarantorSchema,
  offeredMethodSchema,
  planInterestSchema,
} from '../../../../shared/model/plan.ts'
import type { PlanForm } from './plan-form.ts'
import { signingFields } from './signing-form.ts'

/** What a plan is designed for: a person, and the column of an estimate or an amount of its own. */
export interface DesignPlace {
  readonly patientId: PatientId
  readonly estimateId: EstimateId | null
  readonly routeId: string | null
}

/** The key under which a designer that was left half-way is kept: one for each person, estimate and column. */
export function designKey(of: DesignPlace): string {
  return `plan:${of.patientId}:${of.estimateId ?? '-'}:${of.routeId ?? '-'}`.replaceAll('_', '.')
}

const formSchema: z.ZodType<PlanForm> = z.strictObject({
  owed: z.string(),
  downPayment: z.string(),
  driver: z.enum(['count', 'amount', 'end']),
  count: z.string(),
  amount: z.string(),
  endsOn: z.string(),
  frequency: frequencySchema,
  interval: z.string(),
  firstDueOn: z.string(),
  roll: rollSchema,
  relation: guarantorSchema.shape.relation,
  name: z.string(),
  bornOn: z.string(),
  address: z.string(),
  phone: z.string(),
  language: languageSchema,
  can: z.string(),
  canFrequency: frequencySchema,
  payday: z.string(),
  grossMonthly: z.string(),
  householdAdjusted: z.string(),
  afterEssentials: z.string(),
  rate: z.string(),
  method: offeredMethodSchema,
  odd: planInterestSchema.shape.oddFirstPeriod,
  delayedUntil: z.string(),
  shape: z.enum(['level', 'steps']),
  steps: z.array(z.strictObject({ id: z.string(), count: z.string(), amount: z.string() })),
  ...signingFields,
})

/** The form that was left half-way; null when there is none, or when it is of an older kind. */
export function keptForm(content: string | null): PlanForm | null {
  if (content === null) return null
  const parsed = formSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}
