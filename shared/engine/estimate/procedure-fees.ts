import type { Fact } from '../../model/fact.ts'
import type { ProcedurePricing } from '../../model/route.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import type { RuleBook } from '../../rules/rule-book.ts'

/** Why a price is not the fee of the schedule. */
export type PriceStep =
  | { readonly code: 'price.rank' | 'price.endoscopyBase' | 'price.bilateral' | 'price.byReport' }
  | { readonly code: 'price.modifier'; readonly modifier: string; readonly share: Rate }

/** A line with its fee of the schedule; the fee is null while nobody has told it. */
export interface FeeLine {
  readonly line: ServiceLine
  readonly price: LinePrice
  readonly fee: number | null
}

/** A price after all reductions; null: by report, or the contract's own percent is not told. */
export interface AdjustedFee {
  readonly lineId: string
  readonly price: number | null
  readonly steps: readonly PriceStep[]
}

/** The lines that have a price at all on the route, with their fees. */
export function feeLines(lines: readonly ServiceLine[], prices: readonly LinePrice[]): readonly FeeLine[] {
  return lines.flatMap((line): FeeLine[] => {
    const price = prices.find((one) => one.lineId === line.id)
    return price === undefined ? [] : [{ line: withoutPriced(line, price), price, fee: feeOf(price.allowed) }]
  })
}

/** A row that is priced for both sides is not raised for them again. */
function withoutPriced(line: ServiceLine, { forModifiers = [] }: LinePrice): ServiceLine {
  if (!forModifiers.includes('50')) return line
  return { ...line, modifiers: line.modifiers.filter((modifier) => modifier !== '50') }
}

function feeOf(fact: Fact<Cents>): number | null {
  return fact.kind === 'known' || fact.kind === 'assumed' ? fact.value : null
}

/**
 * The shares that a line's modifiers leave of its price, the bilateral one excepted: it counts before the ranking. A
 * modifier that the row of the schedule is priced for takes nothing more.
 */
export function modified(
  price: number,
  { line: { modifiers }, price: { forModifiers = [] } }: FeeLine,
  pricing: ProcedurePricing,
  rules: RuleBook,
): Pick<AdjustedFee, 'price' | 'steps'> {
  const steps: PriceStep[] = []
  let rest = price
  for (const modifier of modifiers) {
    if (modifier === '50' || forModifiers.includes(modifier)) continue
    const own = pricing.modifiers.find((one) => one.modifier === modifier)?.percent
    const general = (rules.modifierPercents ?? []).find((one) => one.modifier === modifier)
    if (own === undefined && general === undefined) continue
    const share = own ?? general?.share ?? null
    if (share === null) return { price: null, steps: [{ code: 'price.byReport' }] }
    rest = proportionOf(rest, share.units, 10 ** share.places)
    steps.push({ code: 'price.modifier', modifier, share })
  }
  return { price: rest, steps }
}

/** The price of the route with what became of its fee; unknown where no percent is told. */
export function pricedAt({ price }: FeeLine, adjusted: number | null): LinePrice {
  const { allowed } = price
  if (adjusted === null) return { ...price, allowed: { kind: 'unknown' } }
  return 'value' in allowed ? { ...price, allowed: { ...allowed, value: cents(adjusted) } } : price
}
