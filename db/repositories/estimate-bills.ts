import { desc, eq } from 'drizzle-orm'
import type { EstimateBill } from '../../shared/model/estimate-bill.ts'
import type { EstimateId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { estimateBills } from '../schema/estimate-bills.ts'

/** Notes what a provider billed in all. What was noted before stays below it. `at` is a moment in UTC. */
export function add(
  writer: Writer,
  estimateId: EstimateId,
  bill: EstimateBill,
  noted: { readonly by: PersonId; readonly at: string },
): void {
  const { provider, billed: billedCents, receivedOn } = bill
  const row = { estimateId, provider, billedCents, receivedOn, notedAt: noted.at, notedBy: noted.by }
  writer.insert(estimateBills).values(row).run()
}

/** The bill of each provider of an estimate as it was noted last; none where nobody noted one. */
export function listOfEstimate(reader: Reader, estimateId: EstimateId): readonly EstimateBill[] {
  const rows = reader
    .select()
    .from(estimateBills)
    .where(eq(estimateBills.estimateId, estimateId))
    .orderBy(desc(estimateBills.seq))
    .all()
  const newest = rows.filter((row, at) => rows.findIndex(({ provider }) => provider === row.provider) === at)
  return newest.map(({ provider, billedCents: billed, receivedOn }) => ({ provider, billed, receivedOn }))
}
