import * as plans from '../../db/repositories/plans.ts'
import type { Caller, Given } from '../../shared/contract/contract.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { Desk } from './desk.ts'
import type { DrawnDownPayment } from './down-payment.ts'
import { type DrawnFaces, lettersMissing, storePaper } from './issue-paper.ts'
import { type Circumstances, keepCircumstances } from './plan-circumstances.ts'
import { enterMoney } from './plan-money.ts'
import { planRecord } from './plan-record.ts'
import { INSTALLMENTS_ENGINE, newDemandsOf, type Planned } from './plan-schedule.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { takeNumber } from './take-number.ts'

/** A plan whose agreement is drawn. */
export interface DrawnPlan extends Circumstances {
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly planned: Planned
  readonly agreement: DrawnFaces
  /** The receipt of a down payment that came with it; null while none did. */
  readonly downPayment: DrawnDownPayment | null
  /** The rules that decided about its terms, for the trail. */
  readonly rules?: string
}

/** Stores a drawn plan whole: numbers, terms, demands, ledger entry, agreement and audit row, or nothing of it. */
export function storePlan(desk: Desk, caller: Caller, drawn: DrawnPlan): Given<'plan.create'> {
  const { patient, draft, planned, agreement, downPayment } = drawn
  const by = signedIn(caller).id
  const at = agreement.issuedAt
  return desk.store.writer.transaction((tx) => {
    const id = planIdSchema.parse(desk.newId())
    const number = takeNumber(desk, tx, 'plan', agreement)
    const demands = newDemandsOf(draft, planned)
    const made = { engineVersion: INSTALLMENTS_ENGINE, createdAt: at, createdBy: by }
    plans.add(tx, { id, number, terms: draft, demands, ...made })
    const subject = { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId: id }
    storePaper(desk, tx, agreement, { ...subject, receiptId: null, issuedBy: by })
    keepCircumstances(tx, id, 1, drawn)
    enterMoney(desk, tx, caller, { id, draft, at, downPayment })
    const after = {
      number,
      owedCents: draft.owed,
      payments: planned.schedule.count,
      packs: drawn.packs.map(({ id: pack, edition }) => `${pack} ${edition}`).join(' '),
      disclosure: planned.disclosure.trigger.why,
      rules: drawn.rules ?? '',
      lettersMissing: lettersMissing(agreement),
    }
    recordAct(desk, tx, caller, { action: 'plan.create', kind: 'plan', id, after })
    return planRecord(tx, id)
  })
}
