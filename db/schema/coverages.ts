import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { TierId } from '../../shared/model/benefit-plan.ts'
import type { Accumulator, Counter, Coverage } from '../../shared/model/coverage.ts'
import type { FactSource } from '../../shared/model/fact.ts'
import type { BenefitPlanId, CoverageId, PatientId, PersonId } from '../../shared/model/ids.ts'
import type { MedicareFacts, PayerStanding } from '../../shared/model/payer-standing.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { FactState } from './fact-columns.ts'

/** A patient's membership in a plan; what it says stands in its versions. */
export const coverages = sqliteTable('coverages', {
  id: text('id').$type<CoverageId>().primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  addedAt: text('added_at').notNull(),
})

/** One row per save of a membership; the highest version holds. */
export const coverageVersions = sqliteTable(
  'coverage_versions',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    payOrder: integer('pay_order').notNull(),
    benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
    memberId: text('member_id').notNull(),
    groupNumber: text('group_number').notNull(),
    subscriber: text('subscriber').notNull(),
    relation: text('relation').$type<Coverage['relation']>().notNull(),
    effectiveFrom: text('effective_from').$type<PlainDate>(),
    effectiveTo: text('effective_to').$type<PlainDate>(),
    clinicTier: text('clinic_tier').$type<TierId>().notNull(),
    payerPhone: text('payer_phone').notNull(),
    sourceMeans: text('source_means').$type<FactSource['means']>().notNull(),
    sourceAsOf: text('source_as_of').$type<PlainDate>().notNull(),
    sourceBy: text('source_by').notNull(),
    sourceReference: text('source_reference').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by').$type<PersonId>().notNull(),
    /** The membership was taken out of use with this version; a later one without it holds again. */
    takenBack: integer('taken_back', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version] })],
)

/** What the insurer has counted so far, as one version of a membership knew it. */
export const accumulators = sqliteTable(
  'accumulators',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    scope: text('scope').$type<Accumulator['scope']>().notNull(),
    tier: text('tier').$type<TierId>().notNull(),
    deductibleMetCents: integer('deductible_met_cents').$type<Cents>(),
    deductibleMetState: text('deductible_met_state').$type<FactState>().notNull(),
    deductibleMetReason: text('deductible_met_reason'),
    oopMetCents: integer('oop_met_cents').$type<Cents>(),
    oopMetState: text('oop_met_state').$type<FactState>().notNull(),
    oopMetReason: text('oop_met_reason'),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version, table.position] })],
)

/** How far visits, units and category amounts were used, as one version knew it. */
export const counters = sqliteTable(
  'counters',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    scope: text('scope').$type<Counter['scope']>().notNull(),
    kind: text('kind').$type<Counter['kind']>().notNull(),
    name: text('name').notNull(),
    used: integer('used'),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version, table.position] })],
)

type Parent = NonNullable<PayerStanding['parent']>

/** How a coverage stands among several, as one version of it knew that. */
export const coverageStandings = sqliteTable(
  'coverage_standings',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    coordinates: integer('coordinates', { mode: 'boolean' }).notNull(),
    through: text('through').$type<NonNullable<PayerStanding['through']>>(),
    employees: integer('employees'),
    method: text('method').$type<NonNullable<PayerStanding['method']>>(),
    /** Empty where the patient is not the subscriber's child. */
    parentApart: text('parent_apart').$type<NonNullable<Parent['apart']> | 'together'>(),
    parentBornOn: text('parent_born_on').$type<PlainDate>(),
    medigap: text('medigap').$type<NonNullable<PayerStanding['medigap']>>(),
    medigapSpentCents: integer('medigap_spent_cents').$type<Cents>(),
    medigapSpentState: text('medigap_spent_state').$type<FactState>().notNull(),
    medigapSpentReason: text('medigap_spent_reason'),
    medigapHigh: integer('medigap_high', { mode: 'boolean' }).notNull(),
    keepsReserve: integer('keeps_reserve', { mode: 'boolean' }).notNull(),
    reserveCents: integer('reserve_cents').$type<Cents>(),
    reserveState: text('reserve_state').$type<FactState>().notNull(),
    reserveReason: text('reserve_reason'),
    reserveFrom: text('reserve_from').$type<PlainDate>(),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version] })],
)

/** What Original Medicare asks beside its benefits, as one version of the coverage knew it. */
export const coverageMedicare = sqliteTable(
  'coverage_medicare',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    because: text('because').$type<NonNullable<MedicareFacts['because']>>(),
    eligibleSince: text('eligible_since').$type<PlainDate>(),
    status: text('status').$type<NonNullable<MedicareFacts['status']>>(),
    isQmb: integer('is_qmb', { mode: 'boolean' }),
    isQmbState: text('is_qmb_state').$type<FactState>().notNull(),
    isQmbReason: text('is_qmb_reason'),
    periodPaid: integer('period_paid', { mode: 'boolean' }),
    periodPaidState: text('period_paid_state').$type<FactState>().notNull(),
    periodPaidReason: text('period_paid_reason'),
    hospitalDays: integer('hospital_days'),
    hospitalDaysState: text('hospital_days_state').$type<FactState>().notNull(),
    hospitalDaysReason: text('hospital_days_reason'),
    nursingDays: integer('nursing_days'),
    nursingDaysState: text('nursing_days_state').$type<FactState>().notNull(),
    nursingDaysReason: text('nursing_days_reason'),
    reserveDays: integer('reserve_days'),
    reserveDaysState: text('reserve_days_state').$type<FactState>().notNull(),
    reserveDaysReason: text('reserve_days_reason'),
    entitledBefore: text('entitled_before').$type<NonNullable<MedicareFacts['entitledBefore']>>(),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version] })],
)
