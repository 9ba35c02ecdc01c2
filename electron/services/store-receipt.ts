import type { Writer } from '../../db/connection.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type PlanId, type ReceiptId, receiptIdSchema } from '../../shared/model/ids.ts'
import { patientName } from '../../shared/model/patient.ts'
import type { ExcessChoice, PlanDraft } from '../../shared/model/plan.ts'
import type { Allocated } from './allocations.ts'
import type { Desk } from './desk.ts'
import { type DrawnFaces, lettersMissing, storePaper } from './issue-paper.ts'
import { postReceipt } from './post-receipt.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { takeNumber } from './take-number.ts'

/** Money that came for a plan, with its drawn receipt. */
export interface DrawnReceipt {
  readonly payment: Pick<Received<'payment.post'>, 'amount' | 'method' | 'reference' | 'receivedOn' | 'requestKey'> & {
    readonly excess: ExcessChoice
    /** Why it is dated far back. */
    readonly reason?: string | undefined
  }
  readonly planId: PlanId
  readonly version: number
  readonly patientId: PlanDraft['patientId']
  /** What the drawn receipt says that the money pays. */
  readonly uses: readonly Allocated[]
  readonly paper: DrawnFaces
}

/**
 * Stores a drawn receipt whole and gives its id: number, receipt, ledger entries, paper and audit row. Throws, and so
 * undoes its transaction, when the ledger would pay something else than the drawn receipt says.
 */
export function storeReceipt(desk: Desk, tx: Writer, caller: Caller, drawn: DrawnReceipt): ReceiptId {
  const { payment, planId, version, patientId, uses, paper } = drawn
  const { id: by } = signedIn(caller)
  const { issuedAt: postedAt } = paper
  const id = receiptIdSchema.parse(desk.newId())
  const number = takeNumber(desk, tx, 'receipt', paper)
  const { amount, method, reference, receivedOn, requestKey, excess, reason = '' } = payment
  const money = { amountCents: amount, method, reference, receivedOn, requestKey, excess }
  const isDownPayment = uses.some(({ installment }) => installment === 0)
  postReceipt(desk, tx, { id, number, planId, ...money, isDownPayment, postedAt, postedBy: by }, { version, reason })
  mustPayAsDrawn(tx, id, uses)
  const subject = { patientId, patientName: patientName(patients.get(tx, patientId)), estimateId: null, planId }
  storePaper(desk, tx, paper, { ...subject, receiptId: id, issuedBy: by })
  const after = {
    number,
    planId,
    amountCents: amount,
    method,
    receivedOn,
    reason,
    excess,
    lettersMissing: lettersMissing(paper),
  }
  recordAct(desk, tx, caller, { action: 'payment.post', kind: 'receipt', id, after })
  return id
}

function mustPayAsDrawn(tx: Writer, id: ReceiptId, uses: readonly Allocated[]): void {
  const stored = receipts.find(tx, id)?.receipt.allocations ?? []
  const inOrder = (rows: readonly Allocated[]) => [...rows].sort((a, b) => a.installment - b.installment)
  if (!sameContent(inOrder(stored), inOrder(uses))) throw new Error(`receipt ${id} pays something else than drawn`)
}
