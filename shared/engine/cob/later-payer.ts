import { greater, isClosed, lesser, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import { type AloneLine, type LineState, type PartSpans, type Settlement, SHARED_PARTS } from './line-state.ts'
import type { CobMethod } from './secondary.ts'

/** A line before a payer that is not the first, and how that payer would settle it alone. */
export interface LaterScene {
  readonly state: LineState
  readonly alone: AloneLine
  /** What the first payer recognises. */
  readonly firstAllowed: Span
}

/**
 * What a further plan pays by its method, between the ends that are known. It never pays more than what is left.
 * Amounts that move together are held against what was paid and is owed in all, which no plan's payment changes.
 * Takes what the plan would pay of what the payers before it have left, for the method that asks for it.
 * Source: coverage specification, section 5.3; NAIC MDL-120.
 */
export function planBehind(scene: LaterScene, method: CobMethod, benefitOfRest: Span): Settlement {
  const { owed } = scene.state
  const left = leftBehind(scene, method, benefitOfRest)
  const pays = method === 'medicaidLesserOf' ? medicaidPays(scene) : paidBy(owed, left)
  return { pays, owed: left, parts: null, rule: `cob.${method}` }
}

function leftBehind(scene: LaterScene, method: CobMethod, benefitOfRest: Span): Span {
  const { alone, state } = scene
  const { owed, counted } = state
  switch (method) {
    case 'standard':
      return without(owed, alone.pays)
    case 'secondaryAllowed':
      return greater(without(owed, alone.pays), lesser(owed, without(counted, alone.allowed)))
    case 'nonDuplication':
      return lesser(owed, without(counted, alone.pays))
    case 'maintenanceOfBenefits':
      return without(owed, benefitOfRest)
    case 'medicaidLesserOf':
      return medicaidLeft(scene)
  }
}

/** What a payer took over is what the patient owes less. */
function paidBy(before: Span, after: Span): Span {
  return isClosed(before) && isClosed(after)
    ? { low: before.low - after.low, high: before.low - after.low }
    : without(before, after)
}

/** Where Medicaid covers the care, it takes the rest off the patient, whatever it pays. 42 CFR 447.15. */
function medicaidLeft({ state, alone }: LaterScene): Span {
  if (alone.isCovered === true) return NOTHING_OWED
  return alone.isCovered === false ? state.owed : { low: 0, high: state.owed.high }
}

function medicaidPays({ state, alone }: LaterScene): Span {
  if (alone.isCovered === false) return NOTHING_OWED
  const pays = lesser(without(alone.allowed, state.paid), state.owed)
  return alone.isCovered === true ? pays : { low: 0, high: pays.high }
}

const SECONDARY_RULE = 'medicare.secondaryPayer'

/**
 * What Medicare pays behind another plan: the least of what is left of the charge, of what it would pay alone, and of
 * what the higher of both allowed amounts leaves. Beyond the first plan's allowed amount nobody is asked.
 * Source: 42 CFR 411.33(a).
 */
export function medicareBehind({ state, alone, firstAllowed }: LaterScene): Settlement {
  const { owed, paid } = state
  if (alone.isCovered === false) return { pays: NOTHING_OWED, owed, parts: null, rule: SECONDARY_RULE }
  const asked = lesser(owed, without(firstAllowed, paid))
  const most = without(greater(alone.allowed, firstAllowed), paid)
  const pays = lesser(lesser(owed, alone.pays), most)
  return mayCover(alone, owed, { pays, owed: without(asked, pays), parts: null, rule: SECONDARY_RULE })
}

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
  /** A stay has the deductible of Part A, which the limit ends; that of Part B goes on. */
  readonly isStay: boolean
}

/** What a supplement leaves, and how much of it counts toward its yearly limit. */
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
  const { parts, counts } = limited(unlimited, scene)
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

/** While it is open whether a line is covered, the payer may also leave everything. */
function mayCover(alone: AloneLine, before: Span, found: Settlement): Settlement {
  if (alone.isCovered !== null) return found
  return {
    ...found,
    pays: { low: 0, high: found.pays.high },
    owed: { low: found.owed.low, high: before.high },
    parts: null,
  }
}

/** Every part by itself. */
export function mapSpans(parts: PartSpans, change: (part: keyof PartSpans, span: Span) => Span): PartSpans {
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
