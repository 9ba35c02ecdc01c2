import { lesser, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import { mayCover, paidBy } from './later-payer.ts'
import { type AloneLine, type LineState, type PartSpans, type Settlement, SHARED_PARTS } from './line-state.ts'

/** How a supplement takes over what Medicare leaves. */
export interface SupplementScene {
  readonly state: LineState
  readonly medicare: AloneLine
  /** Did Medicare pay first, so that what is owed is made of its own parts? */
  readonly isFirst: boolean
  /** What the supplement leaves of an amount of a part. */
  readonly leaves: (part: keyof PartSpans, amount: number) => number
  /** What may still be left to the patient this year; null without such a limit. */
  readonly limit: Span | null
  /** What the patient still pays this year before the supplement pays anything; null where it pays at once. */
  readonly deductible: Span | null
  /** A stay has the deductible of Part A, which the limit ends; that of Part B goes on. */
  readonly isStay: boolean
}

/** What a supplement leaves, and how much of it counts toward its yearly limit or deductible. */
export interface SupplementSettlement extends Settlement {
  readonly counts: Span
}

const SUPPLEMENT_RULE = 'medicare.medigapTable'

/** A supplement pays its part of Medicare's own cost sharing, and nothing of what Medicare does not cover. NAIC 651. */
export function supplementBehind(scene: SupplementScene): SupplementSettlement {
  const { state, medicare, isFirst, leaves } = scene
  const { owed } = state
  if (medicare.isCovered === false) {
    return { pays: NOTHING_OWED, owed, parts: null, rule: SUPPLEMENT_RULE, counts: NOTHING_OWED }
  }
  const source = isFirst ? state.parts : medicare.parts
  const unlimited = mapSpans(source, (part, span) => ({ low: leaves(part, span.low), high: leaves(part, span.high) }))
  const { parts, counts } = scene.deductible === null ? limited(unlimited, scene) : begun(source, unlimited, scene)
  const left = sumOf(parts)
  const pays = lesser(owed, without(sumOf(source), left))
  const found = isFirst
    ? { pays: paidBy(owed, lesser(owed, left)), owed: lesser(owed, left), parts, rule: SUPPLEMENT_RULE }
    : { pays, owed: without(owed, pays), parts: null, rule: SUPPLEMENT_RULE }
  const mayNotCount = medicare.isCovered === null
  return { ...mayCover(medicare, owed, found), counts: mayNotCount ? { low: 0, high: counts.high } : counts }
}

interface Limited {
  readonly parts: PartSpans
  readonly counts: Span
}

/** The parts once the yearly limit has ended them, and what of them counts toward it. */
function limited(parts: PartSpans, { limit, isStay }: SupplementScene): Limited {
  if (limit === null) return { parts, counts: NOTHING_OWED }
  const kept = isStay ? NOTHING_OWED : parts.deductible
  const rest = without(limit, kept)
  const deductible = isStay ? lesser(parts.deductible, rest) : NOTHING_OWED
  const afterDeductible = without(rest, deductible)
  const copay = lesser(parts.copay, afterDeductible)
  const coinsurance = lesser(parts.coinsurance, without(afterDeductible, copay))
  return {
    parts: { ...parts, copay, coinsurance, deductible: isStay ? deductible : kept },
    counts: [kept, deductible, copay, coinsurance].reduce(plus),
  }
}

/** The parts that a high deductible supplement withholds, in the order in which they arise. */
const WITHHELD = ['deductible', 'copay', 'coinsurance', 'balanceBill'] as const

/**
 * What is left while its own yearly deductible lasts: what it would pay goes to the deductible first. Medicare's Part B
 * deductible, which plan G does not pay, counts toward it. Source: NAIC Model 651, section 9.1; SSA 1882(p)(11).
 */
function begun(source: PartSpans, left: PartSpans, { deductible, isStay }: SupplementScene): Limited {
  const parts = { ...left }
  const own = isStay ? NOTHING_OWED : left.deductible
  let [rest, counts] = [without(deductible ?? NOTHING_OWED, own), own]
  for (const part of WITHHELD) {
    const held = lesser(paidOf(source[part], left[part]), rest)
    rest = without(rest, held)
    counts = plus(counts, held)
    parts[part] = lesser(source[part], plus(left[part], held))
  }
  return { parts, counts }
}

/** What the supplement would pay of a part: nothing of what it leaves whole. */
function paidOf(source: Span, left: Span): Span {
  return { low: lessLeft(source.low, left.low), high: lessLeft(source.high, left.high) }
}

function lessLeft(amount: number, left: number): number {
  return amount === left ? 0 : amount - left
}

/** Every part by itself. */
function mapSpans(parts: PartSpans, change: (part: keyof PartSpans, span: Span) => Span): PartSpans {
  return {
    coinsurance: change('coinsurance', parts.coinsurance),
    copay: change('copay', parts.copay),
    deductible: change('deductible', parts.deductible),
    notCovered: change('notCovered', parts.notCovered),
    penalty: change('penalty', parts.penalty),
    balanceBill: change('balanceBill', parts.balanceBill),
  }
}

function sumOf(parts: PartSpans): Span {
  return SHARED_PARTS.map((part) => parts[part]).reduce(plus, NOTHING_OWED)
}
