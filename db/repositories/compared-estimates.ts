import { sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import type { OutcomeCause } from '../../shared/model/estimate-outcome.ts'
import type { EstimateId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader } from '../connection.ts'
import { type PatientColumns, patientColumns, type WorkPatient, withPatient } from './open-demands.ts'

/** What was told of one service; the newest of a service holds. */
export interface ToldLine {
  readonly estimateId: EstimateId
  readonly lineId: string
  /** Empty for a service that is on the estimate. */
  readonly words: string
  readonly billed: Cents | null
  readonly allowed: Cents | null
  readonly planPaid: Cents | null
  readonly patientOwes: Cents | null
  readonly cause: OutcomeCause | null
}

/** An issued estimate of which something was told, with its evidence as it is stored. */
export interface ToldEstimate extends WorkPatient {
  readonly estimateId: EstimateId
  readonly number: string
  readonly version: number
  readonly title: string
  readonly question: Pick<EstimateQuestion, 'lines' | 'routes'>
  readonly chosenRouteId: string
  /** `packed` by the packed JSON of this store. */
  readonly answer: string
}

/** The estimates of which something was told from one day to another: a service noted, or a bill received. */
const told = (from: PlainDate, to: PlainDate) => sql`
  told AS MATERIALIZED (
    SELECT estimate_id FROM estimate_outcomes WHERE noted_on BETWEEN ${from} AND ${to}
    UNION SELECT estimate_id FROM estimate_bills WHERE received_on BETWEEN ${from} AND ${to}
  )`

/** Issued estimates of which something was told in these days, by number and version. */
export function listTold(reader: Reader, from: PlainDate, to: PlainDate): readonly ToldEstimate[] {
  type Row = PatientColumns & Omit<ToldEstimate, keyof WorkPatient | 'question'> & { readonly questionText: string }
  return reader
    .all<Row>(sql`
      WITH ${told(from, to)}
      SELECT i.estimate_id AS estimateId, i.number, i.version, e.title,
        i.question AS questionText, i.chosen_route_id AS chosenRouteId, i.answer, ${patientColumns}
      FROM told CROSS JOIN estimate_issues i ON i.estimate_id = told.estimate_id
      CROSS JOIN estimates e ON e.id = i.estimate_id
      CROSS JOIN patients t ON t.id = e.patient_id
      ORDER BY i.number, i.version`)
    .map(({ questionText, ...row }) => ({ ...withPatient(row), question: JSON.parse(questionText) }))
}

/** What is known by now of the services of these estimates at one provider, the newest of each service. */
export function listLines(
  reader: Reader,
  from: PlainDate,
  to: PlainDate,
  provider: string,
): ReadonlyMap<EstimateId, readonly ToldLine[]> {
  const rows = reader.all<ToldLine>(sql`
    WITH ${told(from, to)}
    SELECT o.estimate_id AS estimateId, o.line_id AS lineId, o.words, o.billed_cents AS billed,
      o.allowed_cents AS allowed, o.plan_paid_cents AS planPaid, o.patient_owes_cents AS patientOwes, o.cause
    FROM told CROSS JOIN estimate_outcomes o INDEXED BY estimate_outcomes_by_estimate ON o.estimate_id = told.estimate_id
    WHERE o.provider = ${provider} ORDER BY o.estimate_id, o.seq`)
  const found = new Map<EstimateId, Map<string, ToldLine>>()
  for (const row of rows) {
    const own = found.get(row.estimateId) ?? new Map<string, ToldLine>()
    own.set(row.lineId, row)
    found.set(row.estimateId, own)
  }
  return new Map([...found].map(([estimateId, lines]) => [estimateId, [...lines.values()]]))
}

/** What one provider billed in all for each of these estimates, as it was told last. */
export function listBills(
  reader: Reader,
  from: PlainDate,
  to: PlainDate,
  provider: string,
): ReadonlyMap<EstimateId, Cents> {
  const rows = reader.all<{ readonly estimateId: EstimateId; readonly billed: Cents }>(sql`
    WITH ${told(from, to)}
    SELECT b.estimate_id AS estimateId, b.billed_cents AS billed
    FROM told CROSS JOIN estimate_bills b INDEXED BY estimate_bills_by_estimate ON b.estimate_id = told.estimate_id
    WHERE b.provider = ${provider} ORDER BY b.seq`)
  return new Map(rows.map(({ estimateId, billed }) => [estimateId, billed]))
}
