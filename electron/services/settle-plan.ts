import type { Writer } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import type { RefundPart } from '../../db/repositories/refunds.ts'
import type { ReceiptId } from '../../shared/model/ids.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../shared/money/cents.ts'
import { type Allocated, allocationsOf, feeUsesOf, type StandingReceipt, usableMoney } from './allocations.ts'
import type { Desk } from './desk.ts'
import { type AskedNow, askedNow } from './interest-of-plan.ts'
import { settlingFees, type WantedFees } from './plan-fees/settle-fees.ts'
import { type ComingWaiver, standingFees } from './plan-fees/standing-fees.ts'
import { bringInterest } from './post-interest.ts'
import type { Settlement } from './settlement.ts'

/** Cents of a receipt on the principal or the interest of a demand of a version. */
interface Part extends Allocated {
  readonly version: number
  readonly component: receipts.PaidComponent
}

interface ChangedReceipt {
  readonly receiptId: ReceiptId
  readonly less: readonly Part[]
  readonly more: readonly Part[]
}

/** What is about to leave the plan: a receipt that is reversed, money that goes back, a fee that is waived. */
export interface LeftOut {
  readonly without?: ReceiptId
  readonly back?: readonly RefundPart[]
  readonly waived?: ComingWaiver
}

/**
 * What stands in the ledger before and after the cash of a reversed receipt goes out: allocations that no longer hold
 * are taken back first, those that now hold are posted last, so that no account falls below zero on the way.
 */
export interface Settling {
  readonly takeBack: () => void
  readonly allocate: () => void
}

/**
 * Brings allocations to what the receipts that stand say, in date order, as if a reversed one had never been, on the
 * demands of the newest version. Only differences are written, each as new entries and rows; nothing is edited.
 * Source: payment plan specification, sections 8.1, 8.4 and 9.
 */
export function settlingOf(desk: Desk, tx: Writer, settlement: Settlement, leftOut: LeftOut = {}): Settling {
  const { changes, asked, wantedFees } = changedReceipts(tx, settlement, leftOut)
  const fees = settlingFees(desk, tx, settlement, wantedFees)
  return {
    takeBack: () => {
      for (const { receiptId, less } of changes) post(desk, tx, settlement, { receiptId, parts: less, sign: -1 })
      fees.takeBack()
    },
    allocate: () => {
      bringInterest(desk, tx, settlement, asked)
      for (const { receiptId, more } of changes) post(desk, tx, settlement, { receiptId, parts: more, sign: 1 })
      fees.allocate()
    },
  }
}

function changedReceipts(
  tx: Writer,
  { planId, version }: Settlement,
  { without, back = [], waived }: LeftOut,
): {
  readonly changes: readonly ChangedReceipt[]
  readonly asked: AskedNow
  readonly wantedFees: WantedFees
} {
  const posted = receipts.listOfPlan(tx, planId)
  const standing = posted.filter(({ receipt }) => receipt.reversed === null && receipt.id !== without)
  const money = standing.map((each) => lessBack(usableMoney(each), each.receipt.id, back))
  const fees = standingFees(tx, planId, waived)
  const asked = askedNow(tx, planId, money, fees)
  const target = allocationsOf(asked.demands, money, fees)
  const feeUses = feeUsesOf(asked.demands, money, fees)
  const wantedFees = new Map(posted.map(({ seq, receipt: { id } }) => [id, feeUses.get(seq) ?? []]))
  const stored = receipts.partsOfPlan(tx, planId)
  const changes = posted.map(({ seq, receipt: { id } }) => {
    const wanted = byComponent(target.get(seq) ?? [], asked.account?.toInterest.get(seq) ?? ZERO, version)
    const held = stored.filter(({ receiptId }) => receiptId === id)
    const changes = [...wanted, ...held.filter((part) => !wanted.some((other) => isSameDemand(part, other)))].map(
      ({ version: of, installment, component }): Part => ({
        version: of,
        installment,
        component,
        amount: cents(
          amountOn(wanted, { version: of, installment, component }) -
            amountOn(held, { version: of, installment, component }),
        ),
      }),
    )
    return {
      receiptId: id,
      less: changes.filter(({ amount }) => amount < 0),
      more: changes.filter(({ amount }) => amount > 0),
    }
  })
  return { changes, asked, wantedFees }
}

/** What a receipt pays, the interest in it first; an installment can take some of both. */
function byComponent(uses: readonly Allocated[], toInterest: Cents, version: number): readonly Part[] {
  let left: number = toInterest
  return uses.flatMap(({ installment, amount }): readonly Part[] => {
    const interest = installment === 0 ? 0 : Math.min(left, amount)
    left -= interest
    const parts: readonly Part[] = [
      { version, installment, component: 'interest', amount: cents(interest) },
      { version, installment, component: 'principal', amount: cents(amount - interest) },
    ]
    return parts.filter((part) => part.amount > 0)
  })
}

function lessBack(money: StandingReceipt, id: ReceiptId, back: readonly RefundPart[]): StandingReceipt {
  const parts = back.filter(({ receiptId }) => receiptId === id).map(({ amount }) => amount)
  return { ...money, amount: minusCents(money.amount, sumCents(parts)) }
}

type Place = Pick<Part, 'version' | 'installment' | 'component'>

function isSameDemand(a: Place, b: Place): boolean {
  return a.version === b.version && a.installment === b.installment && a.component === b.component
}

function amountOn(parts: readonly Part[], place: Place): Cents {
  return sumCents(parts.filter((part) => isSameDemand(part, place)).map(({ amount }) => amount))
}

const ACCOUNTS = { principal: 'planPrincipal', interest: 'interestReceivable' } as const

/** One entry for interest and one for principal. */
function post(
  desk: Desk,
  tx: Writer,
  settlement: Settlement,
  all: { readonly receiptId: ReceiptId; readonly parts: readonly Part[]; readonly sign: 1 | -1 },
): void {
  for (const component of ['interest', 'principal'] as const) {
    const parts = all.parts.filter((part) => part.component === component)
    postOn(desk, tx, settlement, { ...all, parts, account: ACCOUNTS[component] })
  }
}

function postOn(
  desk: Desk,
  tx: Writer,
  settlement: Settlement,
  {
    receiptId,
    parts,
    sign,
    account,
  }: {
    readonly receiptId: ReceiptId
    readonly parts: readonly Part[]
    readonly sign: 1 | -1
    readonly account: (typeof ACCOUNTS)[receipts.PaidComponent]
  },
): void {
  if (parts.length === 0) return
  const entryId = desk.newId()
  const isTakenBack = sign < 0
  ledger.append(tx, desk.store.seal, {
    id: entryId,
    planId: settlement.planId,
    planVersion: settlement.version,
    kind: isTakenBack ? 'allocationReversal' : 'allocation',
    effectiveOn: settlement.on,
    postedAt: settlement.at,
    postedBy: settlement.by,
    workstation: desk.workstation,
    debit: isTakenBack ? account : 'unappliedCash',
    credit: isTakenBack ? 'unappliedCash' : account,
    amount: cents(sign * sumCents(parts.map(({ amount }) => amount))),
    reason: settlement.reason,
    receiptId,
    reversesId: null,
  })
  for (const { version, installment, amount } of parts) {
    receipts.allocate(tx, {
      entryId,
      receiptId,
      planId: settlement.planId,
      version,
      installment,
      amountCents: amount,
    })
  }
}
