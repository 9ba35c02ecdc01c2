import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Plan, Receipt } from '../../../../shared/model/plan.ts'
import type { PlanFee } from '../../../../shared/model/plan-fee.ts'
import { feeHappenings, feeName } from '../../../../shared/text/plan-fees.ts'
import { happeningWords, listed, type PaidPart } from '../../../../shared/text/plan-record.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { DOWN_PAYMENT } from './plan-standing.ts'

/** Something that happened on a plan. */
export interface Happening {
  readonly id: string
  readonly on: PlainDate
  /** For the order of things on one day. */
  readonly at: string
  readonly words: string
  readonly more: string
  /** The receipt it is about; its reversal names the same one. */
  readonly receipt: Receipt | null
  readonly isReversed: boolean
}

/** Everything that happened on the plan, the newest first. Reversed receipts stay, with their reversal. */
export function happeningsOf(plan: Plan): readonly Happening[] {
  const made = happening('made', dayOfIso(plan.createdAt), plan.createdAt, happeningWords.made(plan.createdBy))
  const signed = plan.signedOn ? [happening('signed', plan.signedOn, `${plan.createdAt}~`, happeningWords.signed)] : []
  const all = [made, ...signed, ...plan.receipts.flatMap(receiptHappenings), ...plan.fees.flatMap(feeHappened)]
  return all.toSorted((a, b) => (a.on === b.on ? b.at.localeCompare(a.at) : a.on < b.on ? 1 : -1))
}

function happening(id: string, on: PlainDate, at: string, words: string): Happening {
  return { id, on, at, words, more: '', receipt: null, isReversed: false }
}

function receiptHappenings(receipt: Receipt): readonly Happening[] {
  const { id, number, amount, method, receivedOn, postedAt, reversed } = receipt
  const words = happeningWords.received(amount, happeningWords.methods[method], number)
  const posted: Happening = {
    ...happening(id, receivedOn, postedAt, words),
    more: moreOf(receipt),
    receipt,
    isReversed: reversed !== null,
  }
  if (reversed === null) return [posted]
  const taken: Happening = {
    ...happening(
      `${id}-reversed`,
      reversed.on,
      `${reversed.on}T23:59:59Z`,
      happeningWords.reversed(number, reversed.by),
    ),
    more: happeningWords.because(reversed.reason),
  }
  return [taken, posted]
}

function feeHappened(fee: PlanFee): readonly Happening[] {
  const { id, amount, chargedOn, chargedBy, waivers } = fee
  const name = feeName(fee)
  const charged = happening(id, chargedOn, `${chargedOn}T23:59:59Z`, feeHappenings.charged(amount, name, chargedBy))
  const waived = waivers.map((waiver, at): Happening => {
    const words = feeHappenings.waived(waiver.amount, name, waiver.by)
    const of = happening(`${id}-${at}`, waiver.on, `${waiver.on}T23:59:59Z~`, words)
    return { ...of, more: happeningWords.because(waiver.reason) }
  })
  return [charged, ...waived]
}

function moreOf(receipt: Receipt): string {
  const parts = receipt.allocations
    .filter((part) => part.amount > 0)
    .map(
      (part): PaidPart => ({
        number: part.installment === DOWN_PAYMENT ? null : part.installment,
        amount: part.amount,
        isWhole: true,
      }),
    )
  const paid = parts.length > 0 ? [happeningWords.paysOf(listed(parts))] : []
  const reference = receipt.reference ? [happeningWords.reference(receipt.reference)] : []
  return [...paid, ...reference, happeningWords.postedBy(receipt.postedBy)].join(' · ')
}
