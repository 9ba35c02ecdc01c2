import { desc, eq } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { OutcomeLine } from '../../shared/model/estimate-outcome.ts'
import type { EstimateId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { estimateOutcomes } from '../schema/estimate-outcomes.ts'

/** What became of a service, and since when that is known. */
export interface NotedOutcome extends OutcomeLine {
  readonly notedOn: PlainDate
}

/** Who noted it, on which business day, at which moment in UTC. */
export interface Noting {
  readonly by: PersonId
  readonly on: PlainDate
  readonly at: string
}

/** Notes what became of some services. What was noted before stays below it. */
export function add(writer: Writer, estimateId: EstimateId, lines: readonly OutcomeLine[], noting: Noting): void {
  for (const { billed, allowed, planPaid, patientOwes, ...line } of lines) {
    const amounts = {
      billedCents: billed,
      allowedCents: allowed,
      planPaidCents: planPaid,
      patientOwesCents: patientOwes,
    }
    const noted = { notedOn: noting.on, notedAt: noting.at, notedBy: noting.by }
    writer
      .insert(estimateOutcomes)
      .values({ estimateId, ...line, ...amounts, ...noted })
      .run()
  }
}

/** What is known of each service of an estimate, in the order in which the services were first noted; none before. */
export function listOfEstimate(reader: Reader, estimateId: EstimateId): readonly NotedOutcome[] {
  const rows = reader
    .select()
    .from(estimateOutcomes)
    .where(eq(estimateOutcomes.estimateId, estimateId))
    .orderBy(desc(estimateOutcomes.seq))
    .all()
  const found = new Map<string, NotedOutcome>()
  for (const row of rows) {
    const { provider, lineId, words, cause, source, notedOn } = row
    const key = `${provider}\n${lineId}`
    if (found.has(key)) continue
    const amounts = {
      billed: row.billedCents,
      allowed: row.allowedCents,
      planPaid: row.planPaidCents,
      patientOwes: row.patientOwesCents,
    }
    found.set(key, { provider, lineId, words, ...amounts, cause, source, notedOn })
  }
  return [...found.values()].reverse()
}

/** The estimates of which anything is noted. */
export function listEstimates(reader: Reader): readonly EstimateId[] {
  return reader
    .selectDistinct({ estimateId: estimateOutcomes.estimateId })
    .from(estimateOutcomes)
    .all()
    .map(({ estimateId }) => estimateId)
}
