import type { Fact } from '../../model/fact.ts'
import type { ProcedurePricing } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import { multipleProcedures, type Procedure } from '../coverage/multiple-procedures.ts'
import { scanPrices, therapyPrices } from './further-parts.ts'
import { type AdjustedFee, type FeeLine, modified, type PriceStep } from './procedure-fees.ts'

/** Where procedures whose fee is not told would stand among the others, and what their untold parts come to. */
export interface Guess {
  readonly isUntoldFirst: boolean
  readonly isPartWhole: boolean
}

/**
 * The allowed amounts of procedures done together, day by day: bilateral ones first, then the ladder for surgery with
 * its endoscopic families, shares of further scans and therapy units, and last the shares of modifiers.
 * Source: coverage specification, section 4.9; Medicare Claims Processing Manual ch. 12 section 40.
 */
export function adjustedFees(
  fees: readonly FeeLine[],
  pricing: ProcedurePricing,
  rules: RuleBook,
  guess: Guess,
): readonly AdjustedFee[] {
  const days = [...new Set(fees.map(({ line }) => line.serviceOn))]
  const reduced = new Map(
    days.flatMap((day) => [
      ...ofOneDay(
        fees.filter(({ line }) => line.serviceOn === day),
        { pricing, rules, guess },
      ),
    ]),
  )
  return fees.flatMap((one): AdjustedFee[] => {
    const { line, fee } = one
    if (fee === null) return []
    const found = reduced.get(line.id) ?? { price: fee, steps: [] }
    if (found.price === null) return [{ lineId: line.id, ...found }]
    const after = modified(found.price, one, pricing, rules)
    return [{ lineId: line.id, price: after.price, steps: [...found.steps, ...after.steps] }]
  })
}

interface Terms {
  readonly pricing: ProcedurePricing
  readonly rules: RuleBook
  readonly guess: Guess
}

type Reduced = ReadonlyMap<string, Pick<AdjustedFee, 'price' | 'steps'>>

function ofOneDay(fees: readonly FeeLine[], terms: Terms): Reduced {
  return new Map([...surgery(fees, terms), ...scans(fees, terms), ...therapy(fees, terms)])
}

/** More than any fee: where a procedure without a told fee may stand first. */
const UNTOLD_FIRST = cents(90_000_000_000)

/** Ranked by fee; a fee that is not told may be the dearest or the cheapest of all. */
function surgery(fees: readonly FeeLine[], { pricing, rules, guess }: Terms): Reduced {
  const ranked = fees.filter(({ line }) => isRanked(line))
  const ladder = pricing.ladder ?? rules.procedureLadder
  if (ranked.length === 0 || ladder === null) return new Map()
  const untold = guess.isUntoldFirst ? UNTOLD_FIRST : cents(0)
  const found = multipleProcedures(
    ranked.map((one): Procedure => procedureOf(one, one.fee === null ? untold : cents(one.fee), guess)),
    ladder,
  )
  return new Map(
    found.flatMap(({ id, allowed }, index) => {
      const { line, fee } = ranked[index] as FeeLine
      return fee === null ? [] : [[id, { price: allowed, steps: rankSteps(line, fee, allowed) }] as const]
    }),
  )
}

function isRanked({ procedure, modifiers }: ServiceLine): boolean {
  return procedure?.indicator === 2 || procedure?.indicator === 3 || modifiers.includes('50')
}

function procedureOf({ line }: FeeLine, fee: Procedure['fee'], guess: Guess): Procedure {
  const family = line.procedure?.family ?? null
  return {
    id: line.id,
    code: line.code,
    fee,
    indicator: line.procedure?.indicator ?? 9,
    isBilateral: line.modifiers.includes('50') && fee !== UNTOLD_FIRST,
    family:
      family === null || line.procedure?.indicator !== 3
        ? null
        : { base: family.base, baseFee: baseFeeOf(family.baseFee, fee, guess) },
  }
}

/** The fee of the base scope: anything from nothing to the scope's own fee while nobody has told. */
function baseFeeOf(base: Fact<Cents>, fee: Cents, { isPartWhole }: Guess): Cents {
  if ('value' in base) return base.value
  return base.kind === 'unknown' && isPartWhole ? fee : cents(0)
}

function rankSteps(line: ServiceLine, fee: number, allowed: number | null): readonly PriceStep[] {
  const isBilateral = line.modifiers.includes('50')
  const bilateral: readonly PriceStep[] = isBilateral ? [{ code: 'price.bilateral' }] : []
  if (allowed === null) return [...bilateral, { code: 'price.byReport' }]
  const worth = isBilateral ? Math.floor((fee * 3) / 2) : fee
  if (allowed >= worth) return bilateral
  const isScope = line.procedure?.indicator === 3 && line.procedure.family !== null
  return [...bilateral, { code: isScope ? 'price.endoscopyBase' : 'price.rank' }]
}

/** Scans of a family; TC and 26 stand for the technical part or the reading alone. */
function scans(fees: readonly FeeLine[], { rules, guess }: Terms): Reduced {
  const shares = rules.furtherParts
  const all = fees.filter(({ line, fee }) => line.procedure?.indicator === 4 && fee !== null)
  if (shares === null) return new Map()
  const families = [...new Set(all.map(({ line }) => familyOf(line)))]
  return new Map(
    families.flatMap((family) => {
      const members = all.filter(({ line }) => familyOf(line) === family)
      const prices = scanPrices(
        members.map((one) => ({ id: one.line.id, fee: one.fee as number, technical: technicalOf(one, guess) })),
        shares,
      )
      return members.map((one) => reducedTo(one, prices.get(one.line.id) as number))
    }),
  )
}

function familyOf({ procedure }: ServiceLine): string {
  return procedure?.family?.base ?? ''
}

function technicalOf({ line, fee }: FeeLine, guess: Guess): number {
  if (line.modifiers.includes('TC')) return fee as number
  if (line.modifiers.includes('26')) return 0
  return Math.min(fee as number, partOf(line, fee as number, guess))
}

function therapy(fees: readonly FeeLine[], { rules, guess }: Terms): Reduced {
  const shares = rules.furtherParts
  const all = fees.filter(({ line, fee }) => line.procedure?.indicator === 5 && fee !== null)
  if (shares === null || all.length === 0) return new Map()
  const prices = therapyPrices(
    all.map(({ line, fee }) => {
      const each = Math.floor((fee as number) / line.units)
      return {
        id: line.id,
        fee: fee as number,
        units: line.units,
        practiceExpense: Math.min(each, partOf(line, each, guess)),
      }
    }),
    shares,
  )
  return new Map(all.map((one) => reducedTo(one, prices.get(one.line.id) as number)))
}

/** The reduced part of a fee: anything from none of it to all of it while nobody has told. */
function partOf({ procedure }: ServiceLine, whole: number, { isPartWhole }: Guess): number {
  const part = procedure?.reducedPart
  if (part === undefined || part.kind === 'unknown') return isPartWhole ? whole : 0
  return part.kind === 'none' ? 0 : part.value
}

function reducedTo({ line, fee }: FeeLine, price: number): readonly [string, Pick<AdjustedFee, 'price' | 'steps'>] {
  return [line.id, { price, steps: price < (fee as number) ? [{ code: 'price.rank' }] : [] }]
}
