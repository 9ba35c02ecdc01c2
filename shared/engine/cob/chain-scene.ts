import type { Span } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import type { MedicareStatus } from '../medicare/part-b.ts'
import type { Alone } from './alone.ts'
import type { ChainPayer, PlacedPayer } from './chain-payers.ts'
import type { AloneScene, LineState } from './line-state.ts'
import type { Dimension } from './open-dimensions.ts'

/** One order of payers, and how the clinic and the patient stand to Medicare. */
export interface ChainScene extends AloneScene {
  readonly order: readonly PlacedPayer[]
  readonly status: MedicareStatus
  readonly isQmb: boolean
  /** Settlements that were made before: a payer alone answers alike in every order. */
  readonly made: Map<string, Alone>
  /** In how many ways the route is answered: what is open about orders and methods shares the time of the search. */
  readonly variants: number
  /** Is it worked out what each missing fact would close? Once for all orders is enough. */
  readonly weighsFacts: boolean
}

/** What one payer did to every line. */
export interface ChainStep {
  readonly payer: ChainPayer
  /** Null for a supplement, which has no benefits of its own. */
  readonly alone: Alone | null
  /** What its sheet leaves open. */
  readonly dimensions: readonly Dimension[]
  readonly pays: readonly Span[]
  /** What its benefit reserve held before each line, and after all of them; null where it keeps none. */
  readonly reserves: readonly Span[] | null
  readonly rule: string | null
  readonly after: readonly LineState[]
}

/** The lines after all payers. */
export interface ChainRun {
  readonly steps: readonly ChainStep[]
  readonly states: readonly LineState[]
  /** Whether the patient is a protected beneficiary, by line, where that is assumed and decides what is owed. */
  readonly protections: readonly (Figure<boolean> | null)[]
  readonly asks: readonly string[]
}
