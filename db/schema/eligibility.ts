import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { RememberedChoice } from '../../shared/model/eligibility.ts'
import type { BenefitPlanId, CoverageId, PersonId } from '../../shared/model/ids.ts'

/** Payers' answers as they came, each once for its coverage; rows are only added. */
export const eligibilityAnswers = sqliteTable('eligibility_answers', {
  id: text('id').primaryKey(),
  coverageId: text('coverage_id').$type<CoverageId>().notNull(),
  name: text('name').notNull(),
  text: text('text').notNull(),
  sha256: text('sha256').notNull(),
  asOf: text('as_of').$type<PlainDate>(),
  keptAt: text('kept_at').notNull(),
  keptBy: text('kept_by').$type<PersonId>().notNull(),
})

/** What was taken of an answer into its coverage, each time. */
export const eligibilityTakings = sqliteTable('eligibility_takings', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  answerId: text('answer_id').notNull(),
  takenRows: text('taken_rows', { mode: 'json' }).$type<readonly string[]>().notNull(),
  takenAt: text('taken_at').notNull(),
  takenBy: text('taken_by').$type<PersonId>().notNull(),
})

/** How a field is chosen for a benefit plan; the newest row of a field holds. */
export const eligibilityChoices = sqliteTable('eligibility_choices', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
  fieldKey: text('field_key').notNull(),
  choice: text('choice', { mode: 'json' }).$type<RememberedChoice>(),
  chosenAt: text('chosen_at').notNull(),
  chosenBy: text('chosen_by').$type<PersonId>().notNull(),
})
