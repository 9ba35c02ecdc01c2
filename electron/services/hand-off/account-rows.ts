import type { HandOff } from '../../../shared/contract/hand-off.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { type ContactWish, mailedTo, reachedAt } from '../../../shared/model/contact-wish.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { heldReason } from '../../../shared/text/contact-wishes.ts'
import { gateSentence } from '../../../shared/text/hand-off.ts'
import { accountHeads } from '../../../shared/text/screens-hand-off.ts'

type Row = readonly OutgoingCell[]

export interface AccountOf {
  readonly creditor: string
  readonly wish: ContactWish | null
}

/** The rows of the file that goes to an agency: the account, then each condition with its day. */
export function accountFile(plan: Plan, found: HandOff, of: AccountOf): readonly Row[] {
  return [...accountRows(plan, found, of), ...conditionRows(found)]
}

function accountRows(plan: Plan, { record }: HandOff, { creditor, wish }: AccountOf): readonly Row[] {
  const { guarantor } = plan.terms
  return [
    [accountHeads.item, accountHeads.value, accountHeads.day],
    [accountHeads.plan, plan.number, null],
    [accountHeads.creditor, creditor, null],
    [accountHeads.payer, guarantor.name, null],
    ...reachRows(plan, wish),
    [accountHeads.owed, dollars(plan.left), null],
    [accountHeads.itemized, dollars(record.itemizedBalance), record.itemizedOn],
    [accountHeads.interest, dollars(record.interestSince), null],
    [accountHeads.fees, dollars(record.feesSince), null],
    [accountHeads.payments, dollars(record.paymentsSince), null],
    [accountHeads.credits, dollars(record.creditsSince), null],
    [accountHeads.language, record.language, null],
    [accountHeads.attorney, record.attorney, null],
    [accountHeads.times, record.inconvenientTimes, null],
    [accountHeads.optOuts, record.optOuts, null],
  ]
}

/** Where the agency may write and call, as the person wants it; what is held is said in words. */
function reachRows({ terms: { guarantor } }: Plan, wish: ContactWish | null): readonly Row[] {
  const { address, held } = mailedTo(wish, guarantor)
  return [
    [accountHeads.address, address, null],
    [accountHeads.phone, reachedAt(wish, guarantor).phone, null],
    ...(held === null ? [] : [[accountHeads.reach, heldReason(held), null] as const]),
  ]
}

function conditionRows({ gate }: HandOff): readonly Row[] {
  return (gate?.conditions ?? []).map((line) => [gateSentence(line, 'en'), accountHeads.met, line.on])
}

function dollars(amount: Cents | null): number | null {
  return amount === null ? null : Number(plainAmount(amount))
}
