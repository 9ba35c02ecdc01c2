import { type Figure, isSettled } from '../figure.ts'
import type { Parts } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, sourceRule, ZEROS } from './facts.ts'
import { priceOf } from './insured-terms.ts'
import { isNothing, type LineScene, push, pushGates, pushOpen, pushOpenFacts, pushOpenMax, step } from './line-scene.ts'
import { notCoveredFigure, penaltyFigure } from './refusal-figures.ts'

/** The parts of one line with their traces. A part that is nothing by itself has nothing behind it. */
export function insuredParts(scene: LineScene): Parts {
  const charge = chargeFigure(scene)
  const allowed = allowedFigure(scene, charge)
  const deductible = deductibleFigure(scene, allowed)
  const copay = copayFigure(scene, allowed)
  const coinsurance = coinsuranceFigure(scene, allowed, deductible, copay)
  const shared = scene.terms.rule?.copayFirst ? [copay, deductible, coinsurance] : [deductible, copay, coinsurance]
  const penalty = penaltyFigure(scene, allowed, shared)
  const notCovered = notCoveredFigure(scene, allowed, charge, shared)
  const balanceBill = balanceFigure(scene, charge, allowed)
  const patientOwes = owesFigure(scene, allowed, [...shared, notCovered, penalty, balanceBill])
  return {
    charge,
    allowed,
    discount: discountFigure(scene, charge, allowed),
    planPays: planPaysFigure(scene, allowed, penalty, patientOwes),
    deductible,
    copay,
    coinsurance,
    notCovered,
    penalty,
    balanceBill,
    selfPayPrice: ZEROS.selfPayPrice,
    patientOwes,
  }
}

/** The clinic's charge, from the fact with its source. */
function chargeFigure(scene: LineScene): Figure {
  const { line } = scene
  const from: Figure<unknown>[] = []
  push(from, factFigure(factIds.charge(line.id), line.charge, sourceRule(line.chargeSource)))
  return step(scene, 'charge', { id: 'line.charge', from, settledBy: null, rule: null })
}

/** What the plan recognises: its price, never above the charge. */
function allowedFigure(scene: LineScene, charge: Figure): Figure {
  const { trace, line, index, low } = scene
  const price = priceOf(trace.terms.route, line, index)
  const id = factIds.allowed(line.id)
  const fact = factFigure(id, price?.allowed ?? { kind: 'unknown' }, price ? sourceRule(price.source) : null)
  return step(scene, 'allowed', {
    id: 'line.allowed',
    from: fact === null ? [charge] : [charge, fact],
    settledBy: fact === null || low.allowed === low.charge ? charge.id : fact.id,
    rule: 'plan.price',
  })
}

/** The lesser of the covered amount and what is left of the deductible. */
function deductibleFigure(scene: LineScene, allowed: Figure): Figure {
  if (isNothing(scene, 'deductible')) return ZEROS.deductible
  const { before, low, terms, told } = scene
  const from: Figure<unknown>[] = []
  push(from, told.deductibleApplies)
  from.push(allowed)
  if (terms.rule?.copayFirst) pushOpen(from, told.copay)
  push(from, before.deductible)
  if (terms.rule !== null) pushOpenFacts(from, scene, terms.rule.categoryLeft)
  pushLimits(from, scene)
  const isAllLeft = before.deductible !== null && low.rawDeductible === low.deductibleLeft
  return step(scene, 'deductible', {
    id: 'line.deductible',
    from,
    settledBy: isAllLeft && before.deductible !== null ? before.deductible.id : allowed.id,
    rule: 'plan.deductible',
  })
}

function copayFigure(scene: LineScene, allowed: Figure): Figure {
  if (isNothing(scene, 'copay')) return ZEROS.copay
  const { low, before, terms, told } = scene
  const from: Figure<unknown>[] = []
  push(from, told.copay)
  push(from, before.visitCopay)
  if (terms.rule !== null) pushOpenFacts(from, scene, terms.rule.firstUsed)
  from.push(allowed)
  if (terms.rule !== null && !terms.rule.copayFirst) {
    pushOpen(from, told.deductibleApplies)
    pushOpen(from, before.deductible)
  }
  pushLimits(from, scene)
  return step(scene, 'copay', {
    id: 'line.copay',
    from,
    settledBy: copayDecidedBy(scene, allowed),
    rule: low.firstVisit ? 'plan.firstVisits' : 'plan.copay',
  })
}

/** What decides a copay: the price where it is lower, what the visit's other lines have taken, or the plan. */
function copayDecidedBy({ low, before, told }: LineScene, allowed: Figure): string | null {
  if (low.rawCopay < low.copayAsked) return allowed.id
  return before.visitCopay?.id ?? told.copay?.id ?? null
}

/** The share of what is left after copay and deductible. */
function coinsuranceFigure(scene: LineScene, allowed: Figure, deductible: Figure, copay: Figure): Figure {
  if (isNothing(scene, 'coinsurance')) return ZEROS.coinsurance
  const from: Figure<unknown>[] = []
  push(from, scene.told.coinsurance)
  if (scene.terms.rule !== null) pushOpenFacts(from, scene, scene.terms.rule.firstUsed)
  const rest = [allowed, deductible, copay].filter((part) => !isSettled(part) || part.value !== 0)
  from.push(step(scene, 'coinsuranceBase', { id: 'line.afterDeductible', from: rest, settledBy: null, rule: null }))
  pushLimits(from, scene)
  return step(scene, 'coinsurance', { id: 'line.coinsurance', from, settledBy: null, rule: 'plan.coinsurance' })
}

/** What the clinic may collect above the amount that the plan recognises. */
function balanceFigure(scene: LineScene, charge: Figure, allowed: Figure): Figure {
  if (isNothing(scene, 'balanceBill')) return ZEROS.balanceBill
  const from: Figure<unknown>[] = [charge, allowed]
  pushGates(from, scene)
  return step(scene, 'balanceBill', { id: 'line.balanceBill', from, settledBy: null, rule: 'plan.outOfNetwork' })
}

/** What nobody pays: the difference that a contract or the law forbids to collect. */
function discountFigure(scene: LineScene, charge: Figure, allowed: Figure): Figure {
  if (isNothing(scene, 'writeOff')) return ZEROS.discount
  const from: Figure<unknown>[] = [charge, allowed]
  pushGates(from, scene)
  pushOpenMax(from, scene)
  return step(scene, 'writeOff', { id: 'line.discount', from, settledBy: null, rule: 'plan.contract' })
}

/** What the plan pays is open as long as the penalty is, which is taken out of it and rounded by itself. */
function planPaysFigure(scene: LineScene, allowed: Figure, penalty: Figure, owes: Figure): Figure {
  const isOpen = penalty.standing === 'missing'
  if (!isOpen && isNothing(scene, 'planPays')) return ZEROS.planPays
  const from: Figure<unknown>[] = [allowed]
  pushGates(from, scene)
  from.push(owes)
  const origin = { id: 'line.planPays', from, settledBy: null, rule: null }
  return isOpen ? { ...origin, standing: 'missing' } : step(scene, 'planPays', origin)
}

/** What the patient owes: the parts that are something, and the yearly limit where it took something away. */
function owesFigure(scene: LineScene, allowed: Figure, owed: readonly Figure[]): Figure {
  const { low, before } = scene
  const isTrimmed = low.deductible + low.copay + low.coinsurance < low.rawShare
  const from: Figure<unknown>[] = []
  if (isSettled(allowed) && low.notCovered < low.charge) from.push(allowed)
  let [count, last] = [0, '']
  for (const part of owed) {
    if (isSettled(part) && part.value === 0) continue
    from.push(part)
    count += 1
    last = part.id
  }
  if (isTrimmed) push(from, before.oop)
  const limit = isTrimmed && before.oop !== null ? before.oop.id : null
  return step(scene, 'patient', {
    id: 'line.patientOwes',
    from,
    settledBy: limit ?? (count === 1 ? last : null),
    rule: isTrimmed ? 'plan.oop' : null,
  })
}

/** Adds the yearly limit, where it took something away or may still do so, and what decides about coverage. */
function pushLimits(from: Figure<unknown>[], scene: LineScene): void {
  const { before, low } = scene
  const cuts = low.deductible + low.copay + low.coinsurance < low.rawShare
  if (cuts || before.oop?.standing === 'missing') push(from, before.oop)
  pushGates(from, scene)
}
