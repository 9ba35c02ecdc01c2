import type { Writer } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import type { ReceiptId } from '../../../shared/model/ids.ts'
import { cents, sumCents } from '../../../shared/money/cents.ts'
import type { FeeUse } from '../allocations.ts'
import type { Desk } from '../desk.ts'
import type { Settlement } from '../settlement.ts'

/** What each receipt of a plan is to pay of fees; a receipt that is not named pays none. */
export type WantedFees = ReadonlyMap<ReceiptId, readonly FeeUse[]>

/** The two halves of bringing what receipts pay of fees to what they should. */
export interface SettlingFees {
  readonly takeBack: () => void
  readonly allocate: () => void
}

/** Only differences are written, each as new entries and rows. Source: payment plan specification, sections 8.4 and 9. */
export function settlingFees(desk: Desk, tx: Writer, settlement: Settlement, wanted: WantedFees): SettlingFees {
  const changes = changedParts(tx, settlement, wanted)
  return {
    takeBack: () => {
      for (const part of changes) if (part.amount < 0) post(desk, tx, settlement, part)
    },
    allocate: () => {
      for (const part of changes) if (part.amount > 0) post(desk, tx, settlement, part)
    },
  }
}

function changedParts(tx: Writer, { planId }: Settlement, wanted: WantedFees): readonly fees.FeePart[] {
  const posted = fees.listOfPlan(tx, planId)
  const held = fees.partsOfPlans(tx, [planId])
  const next = [...wanted].flatMap(([receiptId, uses]) =>
    uses.flatMap(({ fee, amount }): fees.FeePart[] => {
      const of = posted.find(({ seq }) => seq === fee)
      return of === undefined ? [] : [{ receiptId, feeId: of.fee.id, amount }]
    }),
  )
  const places = [...next, ...held.filter((part) => !next.some((other) => isSame(part, other)))]
  return places.map(({ receiptId, feeId }) => {
    const on = (parts: readonly fees.FeePart[]) =>
      sumCents(parts.filter((part) => isSame(part, { receiptId, feeId })).map(({ amount }) => amount))
    return { receiptId, feeId, amount: cents(on(next) - on(held)) }
  })
}

function isSame(a: Pick<fees.FeePart, 'receiptId' | 'feeId'>, b: Pick<fees.FeePart, 'receiptId' | 'feeId'>): boolean {
  return a.receiptId === b.receiptId && a.feeId === b.feeId
}

function post(desk: Desk, tx: Writer, settlement: Settlement, { receiptId, feeId, amount }: fees.FeePart): void {
  const entryId = desk.newId()
  const isTakenBack = amount < 0
  const { planId, version, by, on, at, reason } = settlement
  ledger.append(tx, desk.store.seal, {
    id: entryId,
    planId,
    planVersion: version,
    kind: isTakenBack ? 'allocationReversal' : 'allocation',
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: isTakenBack ? 'feeReceivable' : 'unappliedCash',
    credit: isTakenBack ? 'unappliedCash' : 'feeReceivable',
    amount: cents(Math.abs(amount)),
    reason,
    receiptId,
    reversesId: null,
  })
  fees.allocate(tx, { entryId, receiptId, planId, feeId, amountCents: amount })
}
