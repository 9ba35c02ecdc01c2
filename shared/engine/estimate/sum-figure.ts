import { type Cents, cents } from '../../money/cents.ts'
import { knownCents } from '../../money/known-cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { type Figure, plainFigure, type Settled } from '../figure.ts'
import type { Parts } from './answer.ts'

/** One part of the lines and the sum that it is added up to. */
export interface SumKind {
  readonly part: keyof Parts
  /** Of the sum, and of what each line adds to it. */
  readonly id: string
  readonly lineId: string
  /** Where a line's record holds it; null for what no plan has. */
  readonly field: RecordAmount | null
  /** The sum of lines that add nothing. */
  readonly zero: Figure
}

/** The steps of a line that are added up. */
export type RecordAmount = Exclude<
  { [K in keyof LineRecord]: LineRecord[K] extends number ? K : never }[keyof LineRecord],
  'outcome'
>

/** Knows what the lines add to each sum: one figure for each line that adds something or only assumes that it adds nothing. */
export interface SumSources {
  of(kind: SumKind): readonly Figure[]
  /** Does any of the lines rest on an assumption? */
  readonly rests: boolean
}

const NOTHING: readonly Figure<unknown>[] = []

function kind(part: keyof Parts, field: RecordAmount | null): SumKind {
  const id = `estimate.${part}`
  const zero: Figure = { id, standing: 'known', value: cents(0), from: NOTHING, settledBy: null, rule: null }
  return { part, id, lineId: `line.${part}`, field, zero }
}

/** The sums of a route. */
export const SUM: { readonly [P in keyof Parts]: SumKind } = {
  charge: kind('charge', 'charge'),
  allowed: kind('allowed', 'allowed'),
  discount: kind('discount', 'writeOff'),
  planPays: kind('planPays', 'planPays'),
  deductible: kind('deductible', 'deductible'),
  copay: kind('copay', 'copay'),
  coinsurance: kind('coinsurance', 'coinsurance'),
  notCovered: kind('notCovered', 'notCovered'),
  penalty: kind('penalty', 'penalty'),
  balanceBill: kind('balanceBill', 'balanceBill'),
  selfPayPrice: kind('selfPayPrice', null),
  patientOwes: kind('patientOwes', 'patient'),
}

/**
 * A sum over settled lines, which lists the lines that it is made of when somebody first looks there: most sums are
 * only read. The list is a member of the class, because a getter of its own costs an object more than all its other
 * members; `plainFigure` makes a value of it that spreads and clones, and in JSON it stands like any other figure.
 */
class SumFigure implements Settled {
  declare readonly id: string
  declare readonly standing: 'known' | 'assumed'
  declare readonly value: Cents
  declare readonly settledBy: null
  declare readonly rule: null
  readonly #kind: SumKind
  /** Who knows the lines that it is made of, until they are listed. */
  #addends: SumSources | readonly Figure[]

  constructor(kind: SumKind, value: number, sources: SumSources, standing: 'known' | 'assumed') {
    this.#kind = kind
    this.#addends = sources
    this.id = kind.id
    this.standing = standing
    this.value = cents(value)
    this.settledBy = null
    this.rule = null
  }

  get from(): readonly Figure[] {
    const addends = this.#addends
    if (!('of' in addends)) return addends
    const listed = addends.of(this.#kind)
    this.#addends = listed
    return listed
  }

  toJSON(): Settled {
    return plainFigure(this)
  }
}

/**
 * A sum that its sources are known of. Amounts that are never negative add up to nothing only where all are nothing;
 * a nothing that rests on an assumption says so.
 */
export function sumOf(kind: SumKind, value: number, sources: SumSources): Figure {
  const standing = sources.rests ? standingOf(kind, sources) : 'known'
  if (value === 0 && standing === 'known' && kind !== SUM.discount) return kind.zero
  return new SumFigure(kind, value, sources, standing)
}

function standingOf(kind: SumKind, sources: SumSources): 'known' | 'assumed' {
  return sources.of(kind).some(({ standing }) => standing === 'assumed') ? 'assumed' : 'known'
}

/** What one line adds to a sum. A line's own sources stand with the line. */
export function addend(lineId: string, value: number, isAssumed: boolean): Figure {
  const standing = isAssumed ? 'assumed' : 'known'
  return { id: lineId, standing, value: knownCents(value), from: NOTHING, settledBy: null, rule: null }
}
