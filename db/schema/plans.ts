import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { CalendarKind } from '../../shared/model/days-off.ts'
import type { EstimateId, PatientId, PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Language } from '../../shared/model/patient.ts'
import type { Frequency, OfferedMethod, PlanDraft, PlanInterest } from '../../shared/model/plan.ts'
import type { AgreementChoices, PlanSigner } from '../../shared/model/plan-agreement.ts'
import type { PlanCut } from '../../shared/model/plan-split.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'

/** Payment plans; what was agreed stands in their versions. */
export const plans = sqliteTable('plans', {
  id: text('id').$type<PlanId>().primaryKey(),
  number: text('number').notNull(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').$type<PersonId>().notNull(),
})

/** Terms as agreed. */
export const planVersions = sqliteTable(
  'plan_versions',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    estimateId: text('estimate_id').$type<EstimateId>(),
    routeId: text('route_id'),
    owedCents: integer('owed_cents').$type<Cents>().notNull(),
    isEstimate: integer('is_estimate', { mode: 'boolean' }).notNull(),
    downPaymentCents: integer('down_payment_cents').$type<Cents>().notNull(),
    sizeBy: text('size_by').$type<PlanDraft['size']['by']>().notNull(),
    sizeCount: integer('size_count'),
    sizeAmountCents: integer('size_amount_cents').$type<Cents>(),
    frequency: text('frequency').$type<Frequency>().notNull(),
    agreedOn: text('agreed_on').$type<PlainDate>().notNull(),
    firstDueOn: text('first_due_on').$type<PlainDate>().notNull(),
    roll: text('roll').$type<PlanDraft['roll']>().notNull(),
    guarantorName: text('guarantor_name').notNull(),
    guarantorRelation: text('guarantor_relation').$type<PlanDraft['guarantor']['relation']>().notNull(),
    guarantorBornOn: text('guarantor_born_on').$type<PlainDate>(),
    guarantorAddress: text('guarantor_address').notNull(),
    guarantorPhone: text('guarantor_phone').notNull(),
    language: text('language').$type<Language>().notNull(),
    engineVersion: text('engine_version').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').$type<PersonId>().notNull(),
    rateUnits: integer('rate_units'),
    ratePlaces: integer('rate_places'),
    interestMethod: text('interest_method').$type<OfferedMethod>(),
    oddFirstPeriod: text('odd_first_period').$type<PlanInterest['oddFirstPeriod']>(),
    interestDelayedUntil: text('interest_delayed_until').$type<PlainDate>(),
    signingWay: text('signing_way').$type<AgreementChoices['signing']>().notNull().default('paper'),
    namesPatient: integer('names_patient', { mode: 'boolean' }).notNull().default(true),
    isItemized: integer('is_itemized', { mode: 'boolean' }).notNull().default(false),
    cutIncrement: integer('cut_increment').$type<PlanCut['increment']>(),
    cutRounding: text('cut_rounding').$type<PlanCut['rounding']>(),
    cutRemainder: text('cut_remainder').$type<PlanCut['remainder']>(),
    leastLastCents: integer('least_last_cents').$type<Cents>(),
    calendar: text('calendar').$type<CalendarKind>(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version] })],
)

/** Steps of a version; the step without an amount was solved. */
export const planSteps = sqliteTable(
  'plan_steps',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    step: integer('step').notNull(),
    payments: integer('payments').notNull(),
    amountCents: integer('amount_cents').$type<Cents>(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version, table.step] })],
)

/** Who signs the agreement of a version beside its guarantor, the patient and the clinic. */
export const planSigners = sqliteTable(
  'plan_signers',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    role: text('role').$type<PlanSigner['role']>().notNull(),
    name: text('name').notNull(),
    detail: text('detail').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version, table.position] })],
)

/** Dated demands of a plan version; number 0 is the down payment. */
export const installments = sqliteTable(
  'installments',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    number: integer('number').notNull(),
    contractOn: text('contract_on').$type<PlainDate>().notNull(),
    payableOn: text('payable_on').$type<PlainDate>().notNull(),
    amountCents: integer('amount_cents').$type<Cents>().notNull(),
    interestCents: integer('interest_cents').$type<Cents>().notNull().default(cents(0)),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version, table.number] })],
)

/** By how much early or late money changed what an installment asks; all of it interest. */
export const interestDifferences = sqliteTable('interest_differences', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  planId: text('plan_id').$type<PlanId>().notNull(),
  version: integer('version').notNull(),
  installment: integer('installment').notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  effectiveOn: text('effective_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
})

/** When a plan version was signed. */
export const planSignatures = sqliteTable(
  'plan_signatures',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    signedOn: text('signed_on').$type<PlainDate>().notNull(),
    signedHow: text('signed_how').$type<'paper' | 'screen'>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').$type<PersonId>().notNull(),
    /** SHA-256 of the terms that were signed, in hex; null where a signature is older than this record of it. */
    termsSha256: text('terms_sha256'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version] })],
)
