import type { Fact } from '../../model/fact.ts'
import type { LinePrice, PriceSource, ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import { splitByWeight } from '../../money/split.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { ANY_AMOUNT, exactly, lesser, type Span } from './span.ts'

/** Services that have one price together. */
export interface PricedGroup {
  /** The fact that is asked while the price is not known. */
  readonly factId: string
  readonly lineIds: readonly string[]
  readonly price: Fact<Cents>
}

/** What a group makes of its services' prices. */
export interface StatedPrices {
  readonly group: PricedGroup
  /** Line totals, in proportion to the charges; unknown while the price or a charge is. */
  readonly prices: readonly LinePrice[]
  /** What the group costs after the discount for paying at once: never more than its charges. */
  readonly span: Span
  /** The charges that would have to be told before the price can be spread. */
  readonly missingCharges: readonly string[]
}

const NO_SOURCE: PriceSource = { kind: 'none' }

/**
 * A price for several services, less the discount for paying at once, spread over them to the cent. Null when it does
 * not apply or none of the services is there.
 */
export function statedPrices(group: PricedGroup, lines: readonly ServiceLine[], promptPay: Rate): StatedPrices | null {
  const members = lines.filter((line) => group.lineIds.includes(line.id))
  if (members.length === 0 || group.price.kind === 'none') return null
  const charges = members.map(({ charge }) => amountOf(charge))
  const missingCharges = members.flatMap((line, index) => (charges[index] === null ? [line.id] : []))
  const sum = charges.reduce<number>((total, charge) => total + (charge ?? ENDLESS), 0)
  const told = charges.reduce<number>((total, charge) => (charge === null ? total : total + charge), 0)
  const price = group.price.kind === 'unknown' ? ANY_AMOUNT : exactly(group.price.value)
  const span = afterPrompt(lesser(price, { low: told, high: sum }), promptPay)
  const isTold = span.low === span.high && (missingCharges.length === 0 || span.high === 0)
  const shares = isTold ? splitByWeight(cents(span.low), charges.map(whole)) : null
  const prices = members.map((line, index): LinePrice => {
    const share = shares?.[index]
    return { lineId: line.id, allowed: shareFact(group.price, share), source: NO_SOURCE }
  })
  return { group, prices, span, missingCharges }
}

function afterPrompt({ low, high }: Span, off: Rate): Span {
  const scale = 10 ** off.places
  const of = (amount: number): number => proportionOf(amount, Math.max(0, scale - off.units), scale)
  return { low: of(low), high: of(high) }
}

function shareFact(price: Fact<Cents>, share: Cents | undefined): Fact<Cents> {
  if (share === undefined) return { kind: 'unknown' }
  return price.kind === 'assumed'
    ? { kind: 'assumed', value: share, reason: price.reason }
    : { kind: 'known', value: share }
}

/** Null while nobody has told; what does not apply is nothing. */
function amountOf(fact: Fact<Cents>): number | null {
  if (fact.kind === 'unknown') return null
  return fact.kind === 'none' ? 0 : fact.value
}

function whole(charge: number | null): number {
  return charge === null ? 1 : charge
}
