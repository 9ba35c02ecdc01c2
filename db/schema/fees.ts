import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Fee } from '../../shared/model/fee.ts'
import type { FeeScheduleId, PersonId } from '../../shared/model/ids.ts'
import type { ListField } from '../../shared/model/price-columns.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Price lists that were imported. */
export const feeSchedules = sqliteTable('fee_schedules', {
  id: text('id').$type<FeeScheduleId>().primaryKey(),
  name: text('name').notNull(),
  effectiveFrom: text('effective_from').$type<PlainDate>().notNull(),
  fileName: text('file_name').notNull(),
  importedAt: text('imported_at').notNull(),
  importedBy: text('imported_by').$type<PersonId>().notNull(),
  feeCount: integer('fee_count').notNull(),
  payerPriceCount: integer('payer_price_count').notNull(),
})

/** Price lists that were taken back as a whole. */
export const feeScheduleWithdrawals = sqliteTable('fee_schedule_withdrawals', {
  scheduleId: text('schedule_id').$type<FeeScheduleId>().primaryKey(),
  withdrawnAt: text('withdrawn_at').notNull(),
  withdrawnBy: text('withdrawn_by').$type<PersonId>().notNull(),
})

/** Lists that are being written: they hold nowhere yet. */
export const feeSchedulePending = sqliteTable('fee_schedule_pending', {
  scheduleId: text('schedule_id').$type<FeeScheduleId>().primaryKey(),
})

/** What the columns of a clinic's own file meant the last time. */
export const priceColumns = sqliteTable(
  'price_columns',
  {
    shape: text('shape').notNull(),
    headRow: integer('head_row').notNull(),
    field: text('field').$type<ListField>().notNull(),
    place: integer('place').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shape, table.field] })],
)

/** The clinic's prices. */
export const fees = sqliteTable('fees', {
  id: integer('id').primaryKey(),
  scheduleId: text('schedule_id').$type<FeeScheduleId>().notNull(),
  code: text('code').notNull(),
  codeType: text('code_type').$type<Fee['codeType']>().notNull(),
  modifier: text('modifier').notNull(),
  words: text('words').notNull(),
  category: text('category').notNull(),
  setting: text('setting').$type<Fee['setting']>().notNull(),
  chargeCents: integer('charge_cents').$type<Cents>(),
  cashPriceCents: integer('cash_price_cents').$type<Cents>(),
  effectiveFrom: text('effective_from').$type<PlainDate>().notNull(),
  sourceRow: integer('source_row').notNull(),
  codeKey: text('code_key').notNull(),
  wordsKey: text('words_key').notNull(),
})

/** What payer plans recognise for a code. */
export const payerPrices = sqliteTable('payer_prices', {
  id: integer('id').primaryKey(),
  scheduleId: text('schedule_id').$type<FeeScheduleId>().notNull(),
  payerName: text('payer_name').notNull(),
  planName: text('plan_name').notNull(),
  code: text('code').notNull(),
  modifier: text('modifier').notNull(),
  setting: text('setting').$type<Fee['setting']>().notNull(),
  amountCents: integer('amount_cents').$type<Cents>(),
  percentOfChargeUnits: integer('percent_of_charge_units'),
  percentOfChargePlaces: integer('percent_of_charge_places'),
  methodology: text('methodology').notNull(),
  effectiveFrom: text('effective_from').$type<PlainDate>().notNull(),
  sourceRow: integer('source_row').notNull(),
  codeKey: text('code_key').notNull(),
})
