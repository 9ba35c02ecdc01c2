import type { OpenStore, Seal, Writer } from '../../db/connection.ts'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as patientSearch from '../../db/repositories/patient-search.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { COUNSELOR, NOW, patientId, samplePatient, TODAY } from './clinic-stores.ts'
import { samplePlan, savePlan, WORKSTATION } from './save-plan.ts'

/** Patients that a clinic of the workload has before the first day. */
export const PATIENTS = 3_000

/**
 * One stretch of a counselor's work: ten patients are looked for, two are added, a plan is stored, eight fees enter the
 * ledger one by one, and after each of these the records are opened again. `day` counts up and makes new ids.
 */
export function workday(store: OpenStore, day: number): number {
  let seen = 0
  for (let call = 0; call < 10; call += 1) {
    const sought = samplePatient((day * 37 + call * 101) % PATIENTS)
    seen += patientSearch.search(
      store.reader,
      `${sought.lastName.slice(0, 9)} ${sought.firstName.slice(0, 2)}`,
      20,
    ).length
  }
  for (let added = 0; added < 2; added += 1) {
    const one = samplePatient(PATIENTS + day * 2 + added)
    store.writer.transaction((tx) => patients.save(tx, one, NOW))
    seen += patients.get(store.reader, one.id).account.length
  }
  const plan = samplePlan(day)
  savePlan(store, plan)
  for (let fee = 0; fee < 8; fee += 1) {
    store.writer.transaction((tx) => enterFee(tx, store.seal, plan.id, `W1-fee-${day}-${fee}`))
    seen += plans.get(store.reader, plan.id).installments.length
    seen += ledger.balanceOf(store.reader, plan.id, 'feeReceivable')
    seen += patients.get(store.reader, patientId((day * 53 + fee) % PATIENTS)).account.length
  }
  return seen
}

/** A fee of a plan enters the ledger, with its row in the audit trail. */
export function enterFee(tx: Writer, seal: Seal, planId: PlanId, id: string): void {
  ledger.append(tx, seal, {
    id,
    planId,
    planVersion: 1,
    kind: 'fee',
    effectiveOn: TODAY,
    postedAt: NOW,
    postedBy: COUNSELOR.id,
    workstation: WORKSTATION,
    debit: 'feeReceivable',
    credit: 'feeIncome',
    amount: cents(1_500),
    reason: 'returned payment',
    receiptId: null,
    reversesId: null,
  })
  audit.append(tx, seal, {
    at: NOW,
    personId: COUNSELOR.id,
    workstation: WORKSTATION,
    action: 'payment.post',
    subjectKind: 'plan',
    subjectId: planId,
    before: null,
    after: { amountCents: 1_500 },
  })
}
