import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { CalendarKind } from '../../shared/model/days-off.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** The clinic as its papers name it and its policies, one row per save. */
export const clinicSettings = sqliteTable('clinic_settings', {
  version: integer('version').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  addressLine1: text('address_line_1'),
  addressLine2: text('address_line_2'),
  addressLine3: text('address_line_3'),
  addressLine4: text('address_line_4'),
  phone: text('phone').notNull(),
  npi: text('npi').notNull(),
  tin: text('tin').notNull(),
  state: text('state').notNull(),
  contactWords: text('contact_words').notNull(),
  selfPayDiscountUnits: integer('self_pay_discount_units').notNull(),
  selfPayDiscountPlaces: integer('self_pay_discount_places').notNull(),
  smallestInstallmentCents: integer('smallest_installment_cents').$type<Cents>().notNull(),
  longestPlanMonths: integer('longest_plan_months').notNull(),
  countsDownPayment: integer('counts_down_payment', { mode: 'boolean' }).notNull(),
  isCreditor: integer('is_creditor', { mode: 'boolean' }).notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
  /** Empty while the clinic has not said when it is closed. */
  calendar: text('calendar').$type<CalendarKind>(),
})

/** The days on which the clinic is closed, as each save of its settings left them. */
export const clinicClosures = sqliteTable(
  'clinic_closures',
  {
    settingsVersion: integer('settings_version').notNull(),
    closedOn: text('closed_on').$type<PlainDate>().notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.settingsVersion, table.closedOn] })],
)
