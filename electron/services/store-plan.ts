import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { mustBalance } from '../../db/repositories/ledger-check.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Given } from '../../shared/contract/contract.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Desk } from './desk.ts'
import { type DrawnFaces, lettersMissing, storePaper } from './issue-paper.ts'
import { planRecord } from './plan-record.ts'
import { INSTALLMENTS_ENGINE, type Planned } from './plan-schedule.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { takeNumber } from './take-number.ts'

/** A plan whose agreement is drawn. */
export interface DrawnPlan {
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly planned: Planned
  readonly agreement: DrawnFaces
}

/** Stores a drawn plan whole: numbers, terms, demands, ledger entry, agreement and audit row, or nothing of it. */
export function storePlan(desk: Desk, caller: Caller, drawn: DrawnPlan): Given<'plan.create'> {
  const { patient, draft, planned, agreement } = drawn
  const by = signedIn(caller).id
  const at = agreement.issuedAt
  return desk.store.writer.transaction((tx) => {
    const id = planIdSchema.parse(desk.newId())
    const number = takeNumber(desk, tx, 'plan', agreement)
    const demands = demandsOf(draft, planned)
    const made = { engineVersion: INSTALLMENTS_ENGINE, createdAt: at, createdBy: by }
    plans.add(tx, { id, number, terms: draft, demands, ...made })
    enterCharges(desk, tx, { id, draft, at, by })
    const subject = { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId: id }
    storePaper(desk, tx, agreement, { ...subject, receiptId: null, issuedBy: by })
    mustBalance(tx, id)
    const after = {
      number,
      owedCents: draft.owed,
      payments: planned.schedule.count,
      disclosure: planned.disclosure.trigger.why,
      lettersMissing: lettersMissing(agreement),
    }
    recordAct(desk, tx, caller, { action: 'plan.create', kind: 'plan', id, after })
    return planRecord(tx, id)
  })
}

function demandsOf({ downPayment, agreedOn }: PlanDraft, { schedule }: Planned): readonly plans.NewDemand[] {
  const installments = schedule.installments.map(({ number, contractOn, payableOn, amount }) => ({
    number,
    contractOn,
    payableOn,
    amountCents: amount,
  }))
  if (downPayment === 0) return installments
  return [{ number: 0, contractOn: agreedOn, payableOn: agreedOn, amountCents: downPayment }, ...installments]
}

function enterCharges(
  desk: Desk,
  tx: Writer,
  { id, draft, at, by }: { id: plans.NewPlan['id']; draft: PlanDraft; at: string; by: plans.NewPlan['createdBy'] },
): void {
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId: id,
    planVersion: 1,
    kind: 'chargesEnter',
    effectiveOn: draft.agreedOn,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: 'planPrincipal',
    credit: 'patientAccount',
    amount: draft.owed,
    reason: '',
    receiptId: null,
    reversesId: null,
  })
}
