import { type Figure, isSettled } from '../figure.ts'
import type { Parts } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present, sourceRule } from './facts.ts'
import { priceOf } from './insured-terms.ts'
import { stepFigure } from './insured-trace.ts'
import { type LineScene, openFactsOf, openGates, openOnly, ruleFact, step } from './line-scene.ts'
import { notCoveredFigure, openMax, penaltyFigure } from './refusal-figures.ts'

type Sources = readonly Figure<unknown>[]

/** The parts of one line with their traces. A part that is nothing by itself has nothing behind it. */
export function insuredParts(scene: LineScene): Parts {
  const charge = step(scene, 'charge', { id: 'line.charge', from: present([chargeFact(scene)]) })
  const allowed = allowedFigure(scene, charge)
  const deductible = deductibleFigure(scene, allowed)
  const copay = copayFigure(scene, allowed)
  const coinsurance = coinsuranceFigure(scene, [allowed, deductible, copay])
  const shared = [deductible, copay, coinsurance]
  const penalty = penaltyFigure(scene, [allowed, ...shared])
  const notCovered = notCoveredFigure(scene, allowed, charge, shared)
  const balanceBill = step(scene, 'balanceBill', {
    id: 'line.balanceBill',
    from: [charge, allowed, ...openGates(scene)],
    rule: 'plan.outOfNetwork',
  })
  const owed = [...(scene.terms.rule?.copayFirst ? [copay, deductible] : [deductible, copay]), coinsurance]
  const patientOwes = owesFigure(scene, allowed, [...owed, notCovered, penalty, balanceBill])
  return {
    charge,
    allowed,
    discount: step(scene, 'writeOff', {
      id: 'line.discount',
      from: [charge, allowed, ...openGates(scene), ...openMax(scene)],
      rule: 'plan.contract',
    }),
    planPays: planPaysFigure(scene, [allowed, ...openGates(scene), patientOwes], penalty),
    deductible,
    copay,
    coinsurance,
    notCovered,
    penalty,
    balanceBill,
    selfPayPrice: ownFigure('line.selfPayPrice', 0),
    patientOwes,
  }
}

/** What the plan pays is open as long as the penalty is, which is taken out of it and rounded by itself. */
function planPaysFigure(scene: LineScene, from: Sources, penalty: Figure): Figure {
  const id = 'line.planPays'
  if (penalty.standing === 'missing') return { id, standing: 'missing', from, settledBy: null, rule: null }
  return step(scene, 'planPays', { id, from })
}

/** The clinic's charge as a fact with its source. */
function chargeFact({ line }: LineScene): Figure | null {
  return factFigure(factIds.charge(line.id), line.charge, sourceRule(line.chargeSource))
}

function allowedFigure(scene: LineScene, charge: Figure): Figure {
  const { trace, line, index, low } = scene
  const price = priceOf(trace.terms.route, line, index)
  const id = factIds.allowed(line.id)
  const fact = factFigure(id, price?.allowed ?? { kind: 'unknown' }, price ? sourceRule(price.source) : null)
  return step(scene, 'allowed', {
    id: 'line.allowed',
    from: present([charge, fact]),
    settledBy: fact === null || low.allowed === low.charge ? charge.id : fact.id,
    rule: 'plan.price',
  })
}

/** The lesser of the covered amount and what is left of the deductible. */
function deductibleFigure(scene: LineScene, allowed: Figure): Figure {
  const { before, low, terms, trace } = scene
  const left = terms.rule === null ? [] : openFactsOf(trace, terms.rule.categoryLeft)
  const copay = terms.rule?.copayFirst ? openOnly(told(scene, 'copay')) : []
  const isAllLeft = before.deductible !== null && low.rawDeductible === low.deductibleLeft
  return step(scene, 'deductible', {
    id: 'line.deductible',
    from: [
      ...told(scene, 'deductibleApplies'),
      allowed,
      ...copay,
      ...present([before.deductible]),
      ...left,
      ...limits(scene),
    ],
    settledBy: isAllLeft && before.deductible !== null ? before.deductible.id : allowed.id,
    rule: 'plan.deductible',
  })
}

function copayFigure(scene: LineScene, allowed: Figure): Figure {
  const { low, before, terms, trace } = scene
  const first = terms.rule === null ? [] : openFactsOf(trace, terms.rule.firstUsed)
  const takesRest = terms.rule !== null && !terms.rule.copayFirst
  const [fact] = told(scene, 'copay')
  return step(scene, 'copay', {
    id: 'line.copay',
    from: [
      ...told(scene, 'copay'),
      ...first,
      allowed,
      ...(takesRest ? openOnly(told(scene, 'deductibleApplies')) : []),
      ...(takesRest ? openOnly(present([before.deductible])) : []),
      ...limits(scene),
    ],
    settledBy: low.rawCopay < low.copayAsked ? allowed.id : (fact?.id ?? null),
    rule: low.firstVisit ? 'plan.firstVisits' : 'plan.copay',
  })
}

/** The share of what is left after copay and deductible. */
function coinsuranceFigure(scene: LineScene, [allowed, deductible, copay]: readonly [Figure, Figure, Figure]): Figure {
  const first = scene.terms.rule === null ? [] : openFactsOf(scene.trace, scene.terms.rule.firstUsed)
  const base = step(scene, 'coinsuranceBase', { id: 'line.afterDeductible', from: [allowed, deductible, copay] })
  return step(scene, 'coinsurance', {
    id: 'line.coinsurance',
    from: [...told(scene, 'coinsurance'), ...first, base, ...limits(scene)],
    rule: 'plan.coinsurance',
  })
}

/** What the patient owes: the parts that are something, and the yearly limit where it took something away. */
function owesFigure(scene: LineScene, allowed: Figure, owed: readonly Figure[]): Figure {
  const { low, before } = scene
  const isTrimmed = low.deductible + low.copay + low.coinsurance < low.rawShare
  const parts = owed.filter((part) => part.standing === 'missing' || part.value !== 0)
  const only = parts.length === 1 ? parts[0] : undefined
  return stepFigure(scene.trace, scene.index, 'patient', {
    id: 'line.patientOwes',
    from: [
      ...(isSettled(allowed) && low.notCovered < low.charge ? [allowed] : []),
      ...parts,
      ...present([isTrimmed ? before.oop : null]),
    ],
    settledBy: isTrimmed && before.oop !== null ? before.oop.id : (only?.id ?? null),
    rule: isTrimmed ? 'plan.oop' : null,
  })
}

/** What the plan tells of a point of its rule, if it applies. */
function told(scene: LineScene, key: 'copay' | 'coinsurance' | 'deductibleApplies'): Sources {
  return present([ruleFact(scene, key)])
}

/** The yearly limit, where it took something away or may still do so; and what decides whether the line is covered. */
function limits(scene: LineScene): Sources {
  const { before, low } = scene
  const cuts = low.deductible + low.copay + low.coinsurance < low.rawShare || before.oop?.standing === 'missing'
  return [...present([cuts ? before.oop : null]), ...openGates(scene)]
}
