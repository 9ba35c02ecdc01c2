import type { ServiceLine } from '../../model/service-line.ts'
import { type LineRecord, OUTCOME } from '../coverage/line-record.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer, Parts } from './answer.ts'
import { findRule } from './episode-terms.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present, sourceRule } from './facts.ts'
import { type InsuredTrace, lineRange, type NumberField, type Origin, stepFigure } from './insured-trace.ts'
import { type LeftBefore, leftFigures, levelOf } from './left-figures.ts'
import { insuredTag } from './line-tag.ts'

/** One service on a route with a plan: its parts with their traces. */
export function insuredLine(trace: InsuredTrace, line: ServiceLine, index: number): LineAnswer {
  const before = leftFigures(trace, line, index)
  const isFree = trace.terms.episode.lines[index]?.isFree === true
  return {
    lineId: line.id,
    tag: insuredTag(trace.low[index] as LineRecord, trace.high[index] as LineRecord, isFree),
    parts: partsOf({ trace, line, index, before }),
    range: lineRange(trace, index),
    deductibleLeftBefore: before.deductible,
    oopLeftBefore: before.oop,
  }
}

interface Asked {
  readonly trace: InsuredTrace
  readonly line: ServiceLine
  readonly index: number
  readonly before: LeftBefore
}

function partsOf(asked: Asked): Parts {
  const charge = step(asked, 'charge', { id: 'line.charge', from: present([chargeFact(asked.line)]) })
  const allowed = allowedFigure(asked, charge)
  const refused = refusalFacts(asked)
  const deductible = deductibleFigure(asked, allowed)
  const copay = step(asked, 'copay', {
    id: 'line.copay',
    from: [...ruleFacts(asked, 'copay'), allowed],
    rule: 'plan.copay',
  })
  const coinsurance = coinsuranceFigure(asked, allowed)
  const notCovered = step(asked, 'notCovered', {
    id: 'line.notCovered',
    from: [...refused, allowed, charge],
    rule: 'plan.covered',
  })
  const penalty = step(asked, 'penalty', {
    id: 'line.penalty',
    from: [...refused, allowed],
    rule: 'plan.authorization',
  })
  const balanceBill = step(asked, 'balanceBill', {
    id: 'line.balanceBill',
    from: [charge, allowed],
    rule: 'plan.outOfNetwork',
  })
  const patientOwes = owesFigure(asked, [deductible, copay, coinsurance, notCovered, penalty, balanceBill])
  return {
    charge,
    allowed,
    discount: step(asked, 'writeOff', { id: 'line.discount', from: [charge, allowed], rule: 'plan.contract' }),
    planPays: step(asked, 'planPays', { id: 'line.planPays', from: [allowed, patientOwes], rule: 'plan.pays' }),
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

function step({ trace, index }: Asked, field: NumberField, origin: Origin): Figure {
  return stepFigure(trace, index, field, origin)
}

/** The clinic's charge as a fact with its source. */
export function chargeFact(line: ServiceLine): Figure | null {
  return factFigure(factIds.charge(line.id), line.charge, sourceRule(line.chargeSource))
}

function allowedFigure({ trace, line, index }: Asked, charge: Figure): Figure {
  const price = trace.terms.route.prices.find((one) => one.lineId === line.id)
  const id = factIds.allowed(line.id)
  const fact = price
    ? factFigure(id, price.allowed, sourceRule(price.source))
    : factFigure(id, { kind: 'unknown' }, null)
  const record = trace.low[index] as LineRecord
  return stepFigure(trace, index, 'allowed', {
    id: 'line.allowed',
    from: present([charge, fact]),
    settledBy: fact === null || record.allowed === record.charge ? 'line.charge' : fact.id,
    rule: 'plan.price',
  })
}

function deductibleFigure(asked: Asked, allowed: Figure): Figure {
  const { trace, index, before } = asked
  const record = trace.low[index] as LineRecord
  const left = before.deductible
  return stepFigure(trace, index, 'deductible', {
    id: 'line.deductible',
    from: [...ruleFacts(asked, 'deductibleApplies'), allowed, ...present([left])],
    settledBy: record.deductible === record.deductibleLeft && left !== null ? left.id : allowed.id,
    rule: 'plan.deductible',
  })
}

function coinsuranceFigure(asked: Asked, allowed: Figure): Figure {
  const { trace, index } = asked
  const base = stepFigure(trace, index, 'coinsuranceBase', { id: 'line.afterDeductible', from: [allowed] })
  return stepFigure(trace, index, 'coinsurance', {
    id: 'line.coinsurance',
    from: [...ruleFacts(asked, 'coinsurance'), base],
    rule: 'plan.coinsurance',
  })
}

/** What the patient owes: the parts that are not zero, and the yearly limit where it took something away. */
function owesFigure({ trace, index, before }: Asked, owed: readonly Figure[]): Figure {
  const record = trace.low[index] as LineRecord
  const isTrimmed = record.deductible + record.copay + record.coinsurance < record.rawShare
  const parts = owed.filter((part) => part.standing === 'missing' || part.value !== 0)
  const only = parts.length === 1 ? parts[0] : undefined
  return stepFigure(trace, index, 'patient', {
    id: 'line.patientOwes',
    from: present([...(parts.length === 0 ? owed : parts), before.oop]),
    settledBy: isTrimmed && before.oop !== null ? before.oop.id : (only?.id ?? null),
    rule: isTrimmed ? 'plan.oop' : null,
  })
}

/** What the plan says about a kind of care, where it says something. */
function ruleFacts(asked: Asked, key: 'copay' | 'coinsurance' | 'deductibleApplies'): readonly Figure<unknown>[] {
  const { trace, line, index } = asked
  const tier = levelOf(trace, line, index)
  const rule = findRule(trace.terms.route.plan, line.category, tier)
  if (rule === undefined) return present([factFigure(factIds.benefit(line.category, tier), { kind: 'unknown' }, null)])
  return present([factFigure<unknown>(factIds[key](line.category, tier), rule[key], null)])
}

/** What decided that a line is not, or not wholly, covered. */
function refusalFacts({ trace, line, index }: Asked): readonly Figure<unknown>[] {
  const tier = levelOf(trace, line, index)
  const rule = findRule(trace.terms.route.plan, line.category, tier)
  const outcome = (trace.high[index] as LineRecord).outcome
  const told = (id: string, isUnknown: boolean): Figure<unknown> =>
    isUnknown
      ? { id, standing: 'missing', from: [], settledBy: null, rule: null }
      : { id, standing: 'known', value: true, from: [], settledBy: null, rule: null }
  const covered = rule
    ? factFigure<unknown>(factIds.covered(line.category, tier), rule.covered, null)
    : told(factIds.benefit(line.category, tier), outcome !== OUTCOME.notCovered)
  const auth = line.auth === 'notNeeded' ? null : told(factIds.auth(line.id), line.auth === 'unknown')
  const referral = line.referral === 'notNeeded' ? null : told(factIds.referral(line.id), line.referral === 'unknown')
  return present([covered, auth, referral])
}
