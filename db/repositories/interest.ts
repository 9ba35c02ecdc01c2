import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { interestDifferences } from '../schema/plans.ts'

/** By how much an installment asks more or less than before, because money came early or late. */
export interface NewDifference {
  readonly planId: PlanId
  readonly version: number
  readonly installment: number
  readonly amountCents: Cents
  readonly effectiveOn: PlainDate
  readonly postedAt: string
  readonly postedBy: PersonId
}

/** Stores a difference beside the installment as agreed. */
export function addDifference(writer: Writer, difference: NewDifference): void {
  writer.insert(interestDifferences).values(difference).run()
}

/** Interest of a plan that stands in the ledger as earned; what was taken back is set off. */
export function earnedOf(reader: Reader, planId: PlanId): Cents {
  const row = reader.get<{ earned: number }>(sql`
    SELECT coalesce(sum(
      CASE WHEN debit_account = 'interestReceivable' THEN amount_cents ELSE -amount_cents END), 0) AS earned
    FROM ledger_entries WHERE plan_id = ${planId} AND kind = 'interestEarned'`)
  return cents(row?.earned ?? 0)
}

/** The latest day up to which interest of a plan was posted; null while none was. */
export function lastEarnedOn(reader: Reader, planId: PlanId): PlainDate | null {
  const row = reader.get<{ last: PlainDate | null }>(sql`
    SELECT max(effective_on) AS last FROM ledger_entries WHERE plan_id = ${planId} AND kind = 'interestEarned'`)
  return row?.last ?? null
}

/** By how much each installment of a version asks more or less than agreed; those that ask the same are left out. */
export function differencesOf(reader: Reader, planId: PlanId, version: number): ReadonlyMap<number, number> {
  const rows = reader.all<{ installment: number; amount: number }>(sql`
    SELECT installment, sum(amount_cents) AS amount FROM interest_differences
    WHERE plan_id = ${planId} AND version = ${version} GROUP BY installment`)
  return new Map(rows.map(({ installment, amount }) => [installment, amount]))
}
