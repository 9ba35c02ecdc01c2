import type { InsuredRoute, ProcedurePricing } from '../../../../shared/model/route.ts'
import { textOfRate } from '../../../lib/class-text.ts'
import { modifiersOf, stepsOf } from '../../../lib/contract-text.ts'

/** How the contract of a column prices procedures done together, as its form holds it. */
export interface TypedContract {
  readonly kind: 'asPriced' | 'medicare' | 'own'
  /** Percents with spaces between: `100 50 25`. */
  readonly steps: string
  /** `80 20%, 62 62.5%`. */
  readonly modifiers: string
}

/** What holds until the clinic has entered a contract's own steps. */
export const MEDICARE_STEPS: ProcedurePricing = { ladder: null, modifiers: [] }

export function typedContract(pricing: InsuredRoute['procedures']): TypedContract {
  if (pricing === undefined) return { kind: 'asPriced', steps: '', modifiers: '' }
  const modifiers = pricing.modifiers.map((one) => `${one.modifier} ${textOfRate(one.percent)}`).join(', ')
  return { kind: pricing.ladder === null ? 'medicare' : 'own', steps: pricing.ladder?.join(' ') ?? '', modifiers }
}

/** The pricing that the form states; undefined where prices stand as they are, null while a text has no reading. */
export function contractOf(typed: TypedContract): ProcedurePricing | undefined | null {
  if (typed.kind === 'asPriced') return undefined
  const ladder = typed.kind === 'own' ? stepsOf(typed.steps) : null
  const modifiers = modifiersOf(typed.modifiers)
  if (modifiers === null || (typed.kind === 'own' && ladder === null)) return null
  return { ladder, modifiers }
}
