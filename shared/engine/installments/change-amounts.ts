import { type Cents, cents, lesserCents, sumCents } from '../../money/cents.ts'
import { amountsByCount, MOST_INSTALLMENTS, type SplitRule, termTooLong } from './equal-amounts.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'

/** Amounts of the open installments after a change, and what they add up to. */
export interface ChangedAmounts {
  readonly kind: 'amounts'
  readonly principal: Cents
  readonly amounts: readonly Cents[]
}

/**
 * What a charge added to a running plan without interest does: keep the payment and pay longer, keep the end date and
 * pay more, or pay the new charge in installments of its own on top. A plan of its own is `amountsByCount`.
 */
export type AddChargePolicy =
  | { readonly kind: 'keepPayment' }
  | { readonly kind: 'keepTerm' }
  | { readonly kind: 'layer'; readonly count: number }

/**
 * The open installments of a plan without interest after a charge is added.
 * Refused when no installment is open. Source: payment plan specification, section 7, "add a charge".
 */
export function withChargeAdded(
  open: readonly Cents[],
  added: Cents,
  policy: AddChargePolicy,
  split: SplitRule,
): ChangedAmounts | PlanRefusal {
  if (open.length === 0) return planRefused('noInstallmentLeft', { open: 0 })
  if (policy.kind === 'keepTerm') return spreadOver(sumCents([...open, added]), open.length, split)
  if (policy.kind === 'keepPayment') return keptPayment(open, added)
  const layer = spreadOver(added, policy.count, layerRule(open, policy.count, split))
  return layer.kind === 'refused' ? layer : changed(layered(open, layer.amounts))
}

/** The least payment binds what is asked on a date: parts of a charge on top may be smaller while each joins a payment. */
function layerRule(open: readonly Cents[], count: number, split: SplitRule): SplitRule {
  return count > open.length ? split : { ...split, minimum: cents(1) }
}

/**
 * Several open plans as one: the sum of their balances in equal installments. Unearned interest is left out before.
 * Source: payment plan specification, section 7, "consolidate".
 */
export function consolidated(
  plans: readonly (readonly Cents[])[],
  count: number,
  split: SplitRule,
): ChangedAmounts | PlanRefusal {
  return spreadOver(sumCents(plans.flat()), count, split)
}

/** A balance over so many installments. */
export function spreadOver(principal: Cents, count: number, split: SplitRule): ChangedAmounts | PlanRefusal {
  const parts = amountsByCount(principal, count, split)
  return parts.kind === 'refused' ? parts : changed(parts.amounts)
}

/** Amounts on the same dates added up; the longer list gives the length. One demand per date for several plans. */
export function layered(first: readonly Cents[], second: readonly Cents[]): readonly Cents[] {
  const [longer, shorter] = first.length >= second.length ? [first, second] : [second, first]
  return longer.map((amount, k) => sumCents([amount, ...shorter.slice(k, k + 1)]))
}

/** The usual payment is the first that is not zero: skipped rows stay as zeros. */
function keptPayment(open: readonly Cents[], added: Cents): ChangedAmounts | PlanRefusal {
  const regular = open.find((amount) => amount > 0)
  if (regular === undefined) return planRefused('noInstallmentLeft', { open: 0 })
  const count = open.length + Math.ceil(added / regular)
  if (count > MOST_INSTALLMENTS) return termTooLong(sumCents([...open, added]), count, MOST_INSTALLMENTS, 1)
  return changed(lengthened(open, added, regular))
}

/** The added amount fills the last installment up to the regular amount first, then makes new ones of it. */
function lengthened(open: readonly Cents[], added: Cents, regular: Cents): readonly Cents[] {
  const amounts = [...open]
  let left: number = added
  const last = amounts.at(-1)
  if (last !== undefined && last < regular) {
    const filled = Math.min(regular - last, left)
    amounts[amounts.length - 1] = cents(last + filled)
    left -= filled
  }
  while (left > 0) {
    amounts.push(lesserCents(regular, cents(left)))
    left -= Math.min(regular, left)
  }
  return amounts
}

function changed(amounts: readonly Cents[]): ChangedAmounts {
  return { kind: 'amounts', principal: sumCents(amounts), amounts }
}
