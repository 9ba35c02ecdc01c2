import { desc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { planSettlementOffers } from '../schema/plan-changes.ts'

/** What is asked for all that is left, if it comes by a day. */
export interface NewSettlementOffer {
  readonly id: string
  readonly planId: PlanId
  readonly planVersion: number
  readonly outstandingCents: Cents
  readonly askedCents: Cents
  readonly deadlineOn: PlainDate
  readonly reason: string
  readonly offeredOn: PlainDate
  readonly offeredAt: string
  readonly offeredBy: PersonId
}

/** An offer that was made, with the name of who made it. */
export interface SettlementOffer {
  readonly id: string
  readonly planVersion: number
  readonly outstanding: Cents
  readonly asked: Cents
  readonly deadlineOn: PlainDate
  readonly reason: string
  readonly offeredOn: PlainDate
  readonly offeredAt: string
  readonly by: string
}

/** Makes an offer. An earlier one of the same plan no longer holds. */
export function add(writer: Writer, offer: NewSettlementOffer): void {
  writer.insert(planSettlementOffers).values(offer).run()
}

/** The offer that holds: the newest, made on the terms that still hold. Null when there is none. */
export function findOpen(reader: Reader, planId: PlanId): SettlementOffer | null {
  const row = reader
    .select({
      row: planSettlementOffers,
      by: people.name,
      newest: sql<number>`(SELECT max(v.version) FROM plan_versions v WHERE v.plan_id = ${planId})`,
    })
    .from(planSettlementOffers)
    .innerJoin(people, eq(people.id, planSettlementOffers.offeredBy))
    .where(eq(planSettlementOffers.planId, planId))
    .orderBy(desc(planSettlementOffers.offeredAt), desc(planSettlementOffers.id))
    .limit(1)
    .get()
  if (!row || row.row.planVersion !== row.newest) return null
  const { id, planVersion, outstandingCents, askedCents, deadlineOn, reason, offeredOn, offeredAt } = row.row
  const amounts = { outstanding: outstandingCents, asked: askedCents }
  return { id, planVersion, ...amounts, deadlineOn, reason, offeredOn, offeredAt, by: row.by }
}
