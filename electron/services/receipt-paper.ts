import type { Demand } from '../../db/repositories/plan-rows.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import type { ReceiptInput, ReceiptUse } from '../../shared/documents/receipt.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Plan, Receipt } from '../../shared/model/plan.ts'
import type { PlanFeeKind } from '../../shared/model/plan-fee.ts'
import { type Cents, cents, minusCents, sumCents } from '../../shared/money/cents.ts'
import type { Allocated, FeeUse, StandingFee } from './allocations.ts'
import { type Made, paperDesk, paperOrigin } from './paper-origin.ts'

/** A payment that is about to be posted: what it pays, and what will have been paid on each demand. */
export interface ReceiptFacts {
  readonly made: Made
  readonly clinic: Clinic
  readonly patient: Patient
  readonly plan: Pick<Plan, 'number' | 'terms'>
  readonly payment: Pick<Receipt, 'amount' | 'method' | 'reference' | 'receivedOn'>
  readonly uses: readonly Allocated[]
  readonly demandsAfter: readonly Demand[]
  /** What of it pays fees, and what of them stays open after it. */
  readonly feeUses: readonly { readonly kind: PlanFeeKind; readonly amount: Cents }[]
  readonly feesLeft: Cents
}

/** What stands on the receipt of a payment on a plan. */
export function receiptInput(facts: ReceiptFacts): ReceiptInput {
  const { made, clinic, patient, plan, payment } = facts
  const open = facts.demandsAfter
    .map(({ contractOn, amount, paid }) => ({ contractOn, left: minusCents(amount, paid) }))
    .filter(({ left }) => left > 0)
  const next = open[0]
  return {
    ...paperOrigin(clinic, made),
    payer: plan.terms.guarantor.name,
    account: patient.account || '–',
    receivedOn: payment.receivedOn,
    amount: knownFigure('receipt.amount', payment.amount),
    paidBy: payment.method,
    reference: payment.reference || null,
    planNumber: plan.number,
    uses: usesOf(facts),
    left: knownFigure('plan.left', sumCents([...open.map(({ left }) => left), facts.feesLeft])),
    next: next ? { on: next.contractOn, amount: knownFigure('plan.nextAmount', next.left) } : null,
    contact: paperDesk(clinic, made.language),
  }
}

/** The demands after a payment: what all receipts together have paid on each. */
export function demandsAfter(
  demands: readonly Demand[],
  allocations: Iterable<readonly Allocated[]>,
): readonly Demand[] {
  const rows = [...allocations].flat()
  return demands.map((demand) => ({ ...demand, paid: paidOn(rows, demand.number) }))
}

/** What a payment pays of fees, and what of all fees stays open then. */
export function feesOnReceipt(
  { fees: charged }: Pick<Plan, 'fees'>,
  fees: readonly StandingFee[],
  { onFees, seq }: { readonly onFees: ReadonlyMap<number, readonly FeeUse[]>; readonly seq: number },
): Pick<ReceiptFacts, 'feeUses' | 'feesLeft'> {
  const paid = sumCents([...onFees.values()].flat().map(({ amount }) => amount))
  const asked = sumCents(fees.map(({ amount }) => amount))
  const inOrder = fees.map((fee) => fee.seq)
  const feeUses = (onFees.get(seq) ?? []).flatMap(({ fee, amount }) => {
    const of = charged[inOrder.indexOf(fee)]
    return of === undefined ? [] : [{ kind: of.kind, amount }]
  })
  return { feeUses, feesLeft: minusCents(asked, paid) }
}

function usesOf({ uses, feeUses, payment, demandsAfter: demands }: ReceiptFacts): readonly ReceiptUse[] {
  const rows = uses.map(({ installment, amount }, index): ReceiptUse => {
    const figure = knownFigure(`receipt.uses.${index + 1}`, amount)
    const demand = demands.find(({ number }) => number === installment)
    if (installment === 0 || demand === undefined) return { kind: 'downPayment', amount: figure }
    return { kind: 'installment', number: installment, dueOn: demand.contractOn, amount: figure }
  })
  const fees = feeUses.map(({ kind: fee, amount }, index): ReceiptUse => {
    return { kind: 'fee', fee, amount: knownFigure(`receipt.fees.${index + 1}`, amount) }
  })
  const credit = cents(payment.amount - sumCents([...uses, ...feeUses].map(({ amount }) => amount)))
  return credit > 0
    ? [...rows, ...fees, { kind: 'credit', amount: knownFigure('receipt.credit', credit) }]
    : [...rows, ...fees]
}

function paidOn(rows: readonly Allocated[], number: number): Cents {
  return sumCents(rows.filter(({ installment }) => installment === number).map(({ amount }) => amount))
}
