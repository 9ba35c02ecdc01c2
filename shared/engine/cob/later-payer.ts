import { greater, isClosed, lesser, NOTHING_OWED, plus, type Span, without } from '../estimate/span.ts'
import type { AloneLine, LineState, Settlement } from './line-state.ts'
import type { CobMethod } from './secondary.ts'

/** A line before a payer that is not the first, and how that payer would settle it alone. */
export interface LaterScene {
  readonly state: LineState
  readonly alone: AloneLine
  /** What the first payer recognises. */
  readonly firstAllowed: Span
  /** What a benefit reserve may add to the plan's own benefit; nothing where none is kept. */
  readonly reserve: Span
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
  const { alone, state, reserve } = scene
  const { owed, counted } = state
  switch (method) {
    case 'standard':
      return withReserve(state, alone.pays, reserve)
    case 'secondaryAllowed':
      return greater(withReserve(state, alone.pays, reserve), lesser(owed, without(counted, alone.allowed)))
    case 'nonDuplication':
      return lesser(owed, without(counted, alone.pays))
    case 'maintenanceOfBenefits':
      return without(owed, benefitOfRest)
    case 'medicaidLesserOf':
      return medicaidLeft(scene)
  }
}

/** What the benefit leaves once a reserve has paid of it; a penalty and a balance bill are no expense that it pays. */
function withReserve({ owed, parts }: LineState, benefit: Span, reserve: Span): Span {
  const kept = lesser(without(owed, benefit), plus(parts.penalty, parts.balanceBill))
  return greater(without(owed, plus(benefit, reserve)), kept)
}

/** What a payer took over is what the patient owes less. */
export function paidBy(before: Span, after: Span): Span {
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

/** While it is open whether a line is covered, the payer may also leave everything. */
export function mayCover(alone: AloneLine, before: Span, found: Settlement): Settlement {
  if (alone.isCovered !== null) return found
  return {
    ...found,
    pays: { low: 0, high: found.pays.high },
    owed: { low: found.owed.low, high: before.high },
    parts: null,
  }
}
