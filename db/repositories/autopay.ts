import { desc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import {
  type AutopayChoice,
  type AutopayRow,
  autopayChoiceSchema,
  type DebitResult,
} from '../../shared/model/autopay.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { debitResults, planAutopay } from '../schema/autopay.ts'
import { people } from '../schema/people.ts'
import { receipts, reversals } from '../schema/receipts.ts'

/** Who noted something, and when in UTC. */
export interface Noted {
  readonly at: string
  readonly by: PersonId
}

/** What a payer chose, or null where automatic payments stop. What was chosen before stays below it. */
export function add(
  writer: Writer,
  planId: PlanId,
  { choice, reason }: { readonly choice: AutopayChoice | null; readonly reason: string },
  { at: recordedAt, by: recordedBy }: Noted,
): void {
  writer
    .insert(planAutopay)
    .values({ planId, isOn: choice !== null, ...columnsOf(choice), reason, recordedAt, recordedBy })
    .run()
}

function columnsOf(choice: AutopayChoice | null) {
  if (choice === null) return {}
  const { day: dayOfMonth, method, brand, lastFour, token, consent } = choice
  const { kind: consentKind, by: consentBy, on: consentedOn, textVersion: consentTextVersion } = consent
  return { dayOfMonth, method, brand, lastFour, token, consentKind, consentBy, consentedOn, consentTextVersion }
}

/** Everything that was chosen about a plan, the newest first. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly AutopayRow[] {
  return reader
    .select({ row: planAutopay, by: people.name })
    .from(planAutopay)
    .innerJoin(people, eq(people.id, planAutopay.recordedBy))
    .where(eq(planAutopay.planId, planId))
    .orderBy(desc(planAutopay.seq))
    .all()
    .map(({ row, by }) => ({ choice: choiceOf(row), reason: row.reason, recordedAt: row.recordedAt, by }))
}

/** What holds of a plan; null where it pays by hand. */
export function ofPlan(reader: Reader, planId: PlanId): AutopayChoice | null {
  const row = reader
    .select()
    .from(planAutopay)
    .where(eq(planAutopay.planId, planId))
    .orderBy(desc(planAutopay.seq))
    .limit(1)
    .get()
  return row ? choiceOf(row) : null
}

/** What held of a plan at a moment in UTC; null where it paid by hand then. */
export function ofPlanAt(reader: Reader, planId: PlanId, at: string): AutopayChoice | null {
  return listOfPlan(reader, planId).find(({ recordedAt }) => recordedAt <= at)?.choice ?? null
}

/** What holds of every plan that pays automatically. */
export function listOn(reader: Reader): ReadonlyMap<PlanId, AutopayChoice> {
  const newest = sql`${planAutopay.seq} IN (SELECT max(seq) FROM plan_autopay INDEXED BY plan_autopay_by_plan GROUP BY plan_id)`
  const rows = reader.select().from(planAutopay).where(newest).all()
  const on = new Map<PlanId, AutopayChoice>()
  for (const row of rows) {
    const choice = choiceOf(row)
    if (choice !== null) on.set(row.planId, choice)
  }
  return on
}

function choiceOf(row: typeof planAutopay.$inferSelect): AutopayChoice | null {
  if (!row.isOn) return null
  const { dayOfMonth: day, method, brand, lastFour, token, consentKind: kind } = row
  const consent = { kind, by: row.consentBy, on: row.consentedOn, textVersion: row.consentTextVersion }
  return autopayChoiceSchema.parse({ day, method, brand, lastFour, token, consent })
}

/** Notes what came back of a draw. */
export function addResult(
  writer: Writer,
  result: Pick<
    typeof debitResults.$inferInsert,
    'planId' | 'debitOn' | 'outcome' | 'amountCents' | 'receiptId' | 'reason'
  >,
  { at: recordedAt, by: recordedBy }: Noted,
): void {
  writer
    .insert(debitResults)
    .values({ ...result, recordedAt, recordedBy })
    .run()
}

/** What came back of the draws of a day, the newest first. */
export function resultsOn(reader: Reader, on: PlainDate): readonly DebitResult[] {
  return results(reader).where(eq(debitResults.debitOn, on)).all().map(resultOf)
}

/** What came back of the draws of a plan, the newest first. */
export function resultsOfPlan(reader: Reader, planId: PlanId): readonly DebitResult[] {
  return results(reader).where(eq(debitResults.planId, planId)).all().map(resultOf)
}

function results(reader: Reader) {
  return reader
    .select({ row: debitResults, by: people.name, number: receipts.number, reversed: reversals.receiptId })
    .from(debitResults)
    .innerJoin(people, eq(people.id, debitResults.recordedBy))
    .leftJoin(receipts, eq(receipts.id, debitResults.receiptId))
    .leftJoin(reversals, eq(reversals.receiptId, debitResults.receiptId))
    .orderBy(desc(debitResults.seq))
    .$dynamic()
}

interface FoundResult {
  readonly row: typeof debitResults.$inferSelect
  readonly by: string
  readonly number: string | null
  readonly reversed: string | null
}

function resultOf({ row, by, number, reversed }: FoundResult): DebitResult {
  const { planId, debitOn: on, outcome, amountCents: amount, reason, recordedAt } = row
  return { planId, on, outcome, amount, receiptNumber: number, isReversed: reversed !== null, reason, recordedAt, by }
}
