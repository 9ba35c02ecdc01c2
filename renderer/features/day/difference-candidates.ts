import type { DayReceipt, DayState, DayWentBack } from '../../../shared/contract/day.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

/** What may explain that a method is over or short. Source: user journeys, J12. */
export type Candidate =
  /** Two receipts of the same amount, which is what is short: one may have been keyed twice. */
  | { readonly kind: 'twice'; readonly numbers: readonly string[]; readonly amount: Cents }
  /** One receipt of just the amount that is short. */
  | { readonly kind: 'exact'; readonly number: string; readonly amount: Cents }
  /** With two neighboring digits swapped, this receipt would fit what was counted. */
  | { readonly kind: 'swapped'; readonly number: string; readonly amount: Cents; readonly would: Cents }
  /** What is short went back on the day: a receipt of an earlier day, or a refund that is not taken off already. */
  | { readonly kind: 'wentBack'; readonly what: DayWentBack }
  /** What is short here is over there, or the other way round. */
  | { readonly kind: 'otherMethod'; readonly method: DayReceipt['method']; readonly amount: Cents }
  /** A payment of what is over was typed and not posted. */
  | { readonly kind: 'draft'; readonly title: string; readonly amount: Cents }

/** How far a method is off: counted less expected. */
export interface Off {
  readonly method: DayReceipt['method']
  readonly off: Cents
}

/** A payment that is typed and not posted. */
export interface TypedPayment {
  readonly title: string
  readonly amount: Cents
}

/** What may explain the difference of a method, the likeliest first; nothing where it is exact. */
export function candidatesFor(
  { method, off }: Off,
  others: readonly Off[],
  { receipts, wentBack, typed }: Pick<DayState, 'receipts' | 'wentBack'> & { readonly typed: readonly TypedPayment[] },
): readonly Candidate[] {
  if (off === 0) return []
  const amount = cents(Math.abs(off))
  const own = receipts.filter((receipt) => receipt.method === method)
  const same = off < 0 ? own.filter((receipt) => receipt.amount === amount) : []
  return [
    ...others.flatMap((other): readonly Candidate[] =>
      other.method !== method && other.off === -off ? [{ kind: 'otherMethod', method: other.method, amount }] : [],
    ),
    ...wentBack
      .filter((what) => off < 0 && what.amount === amount && mayBeMissing(what, method))
      .map((what): Candidate => ({ kind: 'wentBack', what })),
    ...sameAmount(same, amount),
    ...own.flatMap((receipt) => swappedIn(receipt, off)),
    ...typed.flatMap((one): readonly Candidate[] =>
      off > 0 && one.amount === amount ? [{ kind: 'draft', title: one.title, amount }] : [],
    ),
  ]
}

/** Refunds in cash are taken off what is expected; any other refund may have been paid out of the drawer after all. */
function mayBeMissing(what: DayWentBack, method: Off['method']): boolean {
  if (what.kind === 'reversed') return what.method === method
  return what.method !== 'cash' && (method === 'cash' || what.method === method)
}

function sameAmount(same: readonly DayReceipt[], amount: Cents): readonly Candidate[] {
  const [first, second] = same
  if (first === undefined) return []
  if (second === undefined) return [{ kind: 'exact', number: first.number, amount }]
  return [{ kind: 'twice', numbers: same.map(({ number }) => number), amount }]
}

/** Only a difference that nine divides can come from two digits that changed places. */
function swappedIn({ number, amount }: DayReceipt, off: Cents): readonly Candidate[] {
  if (off % 9 !== 0) return []
  const digits = String(amount)
  const isFitting = [...digits.slice(1)].some((_, at) => {
    const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
    return !swapped.startsWith('0') && Number(swapped) - amount === off
  })
  return isFitting ? [{ kind: 'swapped', number, amount, would: cents(amount + off) }] : []
}
