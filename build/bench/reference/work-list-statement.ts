import type { RawConnection } from '../../../db/driver.ts'

/** A row of the work list as a statement by hand gives it. */
export interface ListedDemand {
  readonly planNumber: string
  readonly number: number
  readonly contractOn: string
  readonly left: number
  readonly lastName: string
}

/**
 * The work list as one prepared statement: each open plan's demands up to a day that are not paid in full, with all that
 * a row of the list shows, oldest first. It knows the way through the indexes as the repository does.
 */
export function workListStatement(raw: RawConnection): (upTo: string) => readonly ListedDemand[] {
  const statement = raw.prepare<[string], ListedDemand>(`
    WITH demands AS (
      SELECT b.plan_id, i.version, i.number, i.contract_on, i.payable_on,
        i.amount_cents + coalesce((SELECT sum(d.amount_cents) FROM interest_differences d
          WHERE d.plan_id = i.plan_id AND d.version = i.version AND d.installment = i.number), 0) AS amount,
        coalesce((SELECT sum(a.amount_cents) FROM allocations a
          WHERE a.plan_id = i.plan_id AND a.version = i.version AND a.installment = i.number), 0) AS paid
      FROM plan_balances b INDEXED BY plan_balances_owing
      CROSS JOIN installments i INDEXED BY installments_to_pay ON i.plan_id = b.plan_id
        AND i.version = (SELECT max(version) FROM plan_versions WHERE plan_id = b.plan_id)
      WHERE b.owed_cents > 0 AND i.contract_on <= ?
    )
    SELECT p.id AS planId, p.number AS planNumber, o.number, o.contract_on AS contractOn, o.payable_on AS payableOn,
      o.amount, o.amount - o.paid AS left,
      (SELECT count(*) FROM installments c WHERE c.plan_id = o.plan_id AND c.version = o.version AND c.number > 0) AS count,
      EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = o.plan_id) AS wasSigned,
      t.id AS patientId, t.first_name AS firstName, t.last_name AS lastName, t.preferred_name AS preferredName, t.phone,
      t.language
    FROM demands o CROSS JOIN plans p ON p.id = o.plan_id CROSS JOIN patients t ON t.id = p.patient_id
    WHERE o.amount > o.paid ORDER BY o.contract_on, p.number, o.number`)
  return (upTo) => statement.all(upTo)
}
