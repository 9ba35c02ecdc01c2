import { eq, inArray, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { FeeSchedule } from '../../shared/model/fee.ts'
import type { FeeScheduleId, PersonId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { feeSchedulePending, feeSchedules, fees, payerPrices } from '../schema/fees.ts'
import { foldedCode } from './fold.ts'

/** So many rows are taken away at once, so that the desk never waits long. */
const ROWS_AT_ONCE = 5_000

/** Begins a list that is written piece by piece. It holds nowhere before `finish`. */
export function begin(writer: Writer, schedule: FeeSchedule, by: PersonId): void {
  writer
    .insert(feeSchedules)
    .values({ ...schedule, feeCount: 0, payerPriceCount: 0, importedBy: by })
    .run()
  writer.insert(feeSchedulePending).values({ scheduleId: schedule.id }).run()
}

/** The last piece was written: the list holds from its day on. Call it in a transaction with its audit row. */
export function finish(writer: Writer, schedule: FeeSchedule): void {
  writer
    .update(feeSchedules)
    .set({ feeCount: schedule.feeCount, payerPriceCount: schedule.payerPriceCount })
    .where(eq(feeSchedules.id, schedule.id))
    .run()
  writer.delete(feeSchedulePending).where(eq(feeSchedulePending.scheduleId, schedule.id)).run()
}

/** Lists that were begun and never finished: their import was stopped, or the computer was. */
export function listUnfinished(reader: Reader): readonly FeeScheduleId[] {
  return reader
    .select()
    .from(feeSchedulePending)
    .all()
    .map(({ scheduleId }) => scheduleId)
}

/** Takes a part of an unfinished list away; true once nothing of it is left. Throws for a list that holds. */
export function takeAwayPart(writer: Writer, scheduleId: FeeScheduleId): boolean {
  for (const table of [payerPrices, fees]) {
    const some = writer
      .select({ id: table.id })
      .from(table)
      .where(eq(table.scheduleId, scheduleId))
      .limit(ROWS_AT_ONCE)
      .all()
    if (some.length === 0) continue
    const ids = some.map(({ id }) => id)
    writer.delete(table).where(inArray(table.id, ids)).run()
    return false
  }
  writer.delete(feeSchedulePending).where(eq(feeSchedulePending.scheduleId, scheduleId)).run()
  writer.delete(feeSchedules).where(eq(feeSchedules.id, scheduleId)).run()
  return true
}

/** One charge per code, modifier and place as it holds on the day, under `chargeKey`; null is a price nobody gave. */
export function chargesInForce(reader: Reader, on: PlainDate): Map<string, Cents | null> {
  const rows = reader.all<{ code: string; modifier: string; setting: string; charge: number | null }>(sql`
    SELECT f.code_key AS code, f.modifier, f.setting, f.charge_cents AS charge
    FROM fees f JOIN fee_schedules s ON s.id = f.schedule_id
    WHERE f.effective_from <= ${on}
      AND NOT EXISTS (SELECT 1 FROM fee_schedule_withdrawals w WHERE w.schedule_id = f.schedule_id)
      AND NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = f.schedule_id)
    ORDER BY f.effective_from, s.imported_at, s.id`)
  return new Map(rows.map(({ code, modifier, setting, charge }) => [`${code}|${modifier}|${setting}`, centsOf(charge)]))
}

function centsOf(charge: number | null): Cents | null {
  return charge === null ? null : cents(charge)
}

/** Under what a price stands among `chargesInForce`. */
export function chargeKey(fee: { readonly code: string; readonly modifier: string; readonly setting: string }): string {
  return `${foldedCode(fee.code)}|${fee.modifier}|${fee.setting}`
}
