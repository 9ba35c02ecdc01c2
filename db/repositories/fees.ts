import { and, desc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Fee, FeeSchedule, PayerPrice } from '../../shared/model/fee.ts'
import type { FeeScheduleId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { feeSchedulePending, feeSchedules, feeScheduleWithdrawals, fees, payerPrices } from '../schema/fees.ts'
import { folded, foldedCode, foldedWords } from './fold.ts'
import { insertMany } from './insert-many.ts'

/** A fee and the name of the price list that it stands in. */
export interface NamedFee {
  readonly fee: Fee
  readonly scheduleName: string
}

/** Lists that were written whole and not taken back. */
const standing = sql`NOT EXISTS (
  SELECT 1 FROM ${feeScheduleWithdrawals} w WHERE w.schedule_id = ${feeSchedules.id})
  AND NOT EXISTS (SELECT 1 FROM ${feeSchedulePending} p WHERE p.schedule_id = ${feeSchedules.id})`

/** All price lists that hold, the one in force longest last; lists of the same day by import, newest first. */
export function listSchedules(reader: Reader): readonly FeeSchedule[] {
  return reader
    .select()
    .from(feeSchedules)
    .where(standing)
    .orderBy(desc(feeSchedules.effectiveFrom), desc(feeSchedules.importedAt), desc(feeSchedules.id))
    .all()
    .map(scheduleOf)
}

/** The price list with this id. Throws when there is none. */
export function getSchedule(reader: Reader, id: FeeScheduleId): FeeSchedule {
  const row = reader.select().from(feeSchedules).where(eq(feeSchedules.id, id)).get()
  if (!row) throw new Error(`no fee schedule ${id}`)
  return scheduleOf(row)
}

/** Takes a list back as a whole: nothing is found in it any more. Throws where it was taken back already. */
export function takeBack(writer: Writer, scheduleId: FeeScheduleId, by: PersonId, at: string): void {
  writer.insert(feeScheduleWithdrawals).values({ scheduleId, withdrawnAt: at, withdrawnBy: by }).run()
}

/** A whole price list with its prices. Call it in a transaction: all of it or nothing. */
export function addSchedule(
  writer: Writer,
  schedule: FeeSchedule,
  prices: { readonly fees: readonly Fee[]; readonly payerPrices: readonly PayerPrice[] },
  by: PersonId,
): void {
  writer
    .insert(feeSchedules)
    .values({ ...schedule, importedBy: by })
    .run()
  addPrices(writer, prices)
}

/** More prices of a list. */
export function addPrices(
  writer: Writer,
  prices: { readonly fees: readonly Fee[]; readonly payerPrices: readonly PayerPrice[] },
): void {
  insertMany(writer, fees, prices.fees.map(feeRow))
  insertMany(writer, payerPrices, prices.payerPrices.map(payerPriceRow))
}

/**
 * What may be meant by a code or words: of each code, modifier and place of service the prices in force on the day,
 * from the newest list. Codes that begin as typed come first; else every word typed must stand in the fee's words.
 */
export function search(reader: Reader, text: string, on: PlainDate, limit: number): readonly NamedFee[] {
  const code = foldedCode(text)
  if (code === '') return []
  const byCode = inForce(reader, sql`f.code_key >= ${code} AND f.code_key < ${`${code}\u{10ffff}`}`, on, limit)
  if (byCode.length >= limit) return byCode.map(namedFeeOf)
  const words = foldedWords(text).map((word) => sql`instr(f.words_key, ${word}) > 0`)
  const seen = new Set(byCode.map(({ fees: { id } }) => id))
  const byWords = inForce(reader, sql.join(words, sql` AND `), on, limit).filter(({ fees: { id } }) => !seen.has(id))
  return [...byCode, ...byWords].slice(0, limit).map(namedFeeOf)
}

/** The prices in force on the day in the order of their codes, the first ones only. */
export function firstInForce(reader: Reader, on: PlainDate, limit: number): readonly NamedFee[] {
  const found: NamedFee[] = []
  let after = ''
  while (found.length < limit) {
    const codes = codesAfter(reader, after, limit)
    const last = codes.at(-1)
    if (last === undefined) break
    const among = sql`f.code_key > ${after} AND f.code_key <= ${last}`
    found.push(...inForce(reader, among, on, limit - found.length).map(namedFeeOf))
    after = last
  }
  return found
}

function codesAfter(reader: Reader, after: string, limit: number): readonly string[] {
  const rows = reader.all<{ code: string }>(sql`
    SELECT DISTINCT code_key AS code FROM fees WHERE code_key > ${after} ORDER BY code_key LIMIT ${limit}`)
  return rows.map(({ code }) => code)
}

/** What each payer's plan recognises for a fee on the day, from the newest list of each. A fee for any place has all. */
export function payerPricesFor(reader: Reader, fee: Fee, on: PlainDate): readonly PayerPrice[] {
  const rows = reader
    .select({ price: payerPrices })
    .from(payerPrices)
    .innerJoin(feeSchedules, eq(feeSchedules.id, payerPrices.scheduleId))
    .where(
      and(
        eq(payerPrices.codeKey, foldedCode(fee.code)),
        eq(payerPrices.modifier, fee.modifier),
        fee.setting === 'any' ? undefined : sql`${payerPrices.setting} IN ('any', ${fee.setting})`,
        lte(payerPrices.effectiveFrom, on),
        standing,
      ),
    )
    .orderBy(desc(payerPrices.effectiveFrom), desc(feeSchedules.importedAt), payerPrices.id)
    .all()
  const newest = new Map<string, PayerPrice>()
  for (const { price } of rows) {
    const key = `${folded(price.payerName)}\n${folded(price.planName)}\n${price.setting}`
    if (!newest.has(key)) newest.set(key, payerPriceOf(price))
  }
  return [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, price]) => price)
}

interface Hit {
  readonly fees: typeof fees.$inferSelect
  readonly scheduleName: string
}

function inForce(reader: Reader, condition: SQL, on: PlainDate, limit: number): readonly Hit[] {
  const hits = reader.all<{ id: number }>(sql`
    SELECT id FROM (
      SELECT f.id, f.code_key, dense_rank() OVER (
        PARTITION BY f.code_key, f.modifier, f.setting
        ORDER BY f.effective_from DESC, s.imported_at DESC, s.id DESC
      ) AS place
      FROM fees f JOIN fee_schedules s ON s.id = f.schedule_id
      WHERE ${condition} AND f.effective_from <= ${on}
        AND NOT EXISTS (SELECT 1 FROM fee_schedule_withdrawals w WHERE w.schedule_id = f.schedule_id)
        AND NOT EXISTS (SELECT 1 FROM fee_schedule_pending p WHERE p.schedule_id = f.schedule_id)
    ) WHERE place = 1 ORDER BY code_key, id LIMIT ${limit}`)
  const ids = hits.map(({ id }) => id)
  return reader
    .select({ fees, scheduleName: feeSchedules.name })
    .from(fees)
    .innerJoin(feeSchedules, eq(feeSchedules.id, fees.scheduleId))
    .where(inArray(fees.id, ids))
    .orderBy(fees.codeKey, fees.id)
    .all()
}

function namedFeeOf(hit: Hit): NamedFee {
  return { fee: feeOf(hit.fees), scheduleName: hit.scheduleName }
}

function feeOf(row: typeof fees.$inferSelect): Fee {
  return {
    scheduleId: row.scheduleId,
    code: row.code,
    codeType: row.codeType,
    modifier: row.modifier,
    words: row.words,
    category: row.category,
    setting: row.setting,
    charge: row.chargeCents,
    cashPrice: row.cashPriceCents,
    effectiveFrom: row.effectiveFrom,
    sourceRow: row.sourceRow,
  }
}

function payerPriceOf(row: typeof payerPrices.$inferSelect): PayerPrice {
  const { percentOfChargeUnits: units, percentOfChargePlaces: places } = row
  return {
    scheduleId: row.scheduleId,
    payerName: row.payerName,
    planName: row.planName,
    code: row.code,
    modifier: row.modifier,
    setting: row.setting,
    amount: row.amountCents,
    percentOfCharge: units === null || places === null ? null : { units, places },
    methodology: row.methodology,
    effectiveFrom: row.effectiveFrom,
    sourceRow: row.sourceRow,
  }
}

function scheduleOf(row: typeof feeSchedules.$inferSelect): FeeSchedule {
  return {
    id: row.id,
    name: row.name,
    effectiveFrom: row.effectiveFrom,
    fileName: row.fileName,
    importedAt: row.importedAt,
    feeCount: row.feeCount,
    payerPriceCount: row.payerPriceCount,
  }
}

function feeRow(fee: Fee): typeof fees.$inferInsert {
  const { charge, cashPrice, ...columns } = fee
  return {
    ...columns,
    chargeCents: charge,
    cashPriceCents: cashPrice,
    codeKey: foldedCode(fee.code),
    wordsKey: folded(`${fee.words} ${fee.category}`),
  }
}

function payerPriceRow(price: PayerPrice): typeof payerPrices.$inferInsert {
  const { amount, percentOfCharge, ...columns } = price
  return {
    ...columns,
    amountCents: amount,
    percentOfChargeUnits: percentOfCharge?.units ?? null,
    percentOfChargePlaces: percentOfCharge?.places ?? null,
    codeKey: foldedCode(price.code),
  }
}
