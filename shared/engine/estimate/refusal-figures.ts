import type { Counter } from '../../model/coverage.ts'
import { OUTCOME } from '../coverage/line-record.ts'
import type { Figure } from '../figure.ts'
import { factIds } from './fact-ids.ts'
import { present } from './facts.ts'
import { isRefused, type LineScene, openFactsOf, openGates, openOnly, ruleFact, step } from './line-scene.ts'

type Sources = readonly Figure<unknown>[]

/** What is denied, lies above a limit, or above the most that the plan pays: the patient's, outside of every limit. */
export function notCoveredFigure(scene: LineScene, allowed: Figure, charge: Figure, shared: Sources): Figure {
  const { low, terms } = scene
  const facts = decidingFacts(scene)
  return step(scene, 'notCovered', {
    id: 'line.notCovered',
    from: [
      ...facts,
      ...(bornAsBilled(scene) ? [charge] : [allowed]),
      ...openGates(scene),
      ...(terms.max === null ? [] : [...openMax(scene), ...openOnly(shared)]),
    ],
    settledBy: isRefused(scene) ? (facts[0]?.id ?? null) : null,
    rule: low.overMax > 0 ? 'plan.benefitMax' : ruleOf(low.outcome),
  })
}

/** Is the whole charge the patient's, whatever the plan would recognise? */
function bornAsBilled(scene: LineScene): boolean {
  const { low, terms, trace, rule } = scene
  const { plan } = trace.terms.episode
  switch (isRefused(scene) ? low.outcome : OUTCOME.covered) {
    case OUTCOME.notCovered:
      return plan.notCoveredTo === 'patientBilled'
    case OUTCOME.referral:
      return plan.missingReferral === 'patientBilled'
    case OUTCOME.authorization:
      return plan.auth[trace.terms.sheet.values[terms.auth] as number]?.deniedTo === 'patientBilled'
    case OUTCOME.limit:
      return rule?.limit?.excessTo === 'patientBilled'
    default:
      return false
  }
}

function ruleOf(outcome: number): string {
  switch (outcome) {
    case OUTCOME.notCovered:
      return 'plan.covered'
    case OUTCOME.referral:
      return 'plan.referral'
    case OUTCOME.authorization:
      return 'plan.authorization'
    default:
      return 'plan.limit'
  }
}

/** What an authorization that is not there costs the patient on top. */
export function penaltyFigure(scene: LineScene, base: Sources): Figure {
  return step(scene, 'penalty', {
    id: 'line.penalty',
    from: [authFact(scene), ...openGates(scene), ...base],
    settledBy: authFact(scene).id,
    rule: 'plan.authorization',
  })
}

/** The facts that decided that a line, or a part of it, is not covered. */
function decidingFacts(scene: LineScene): Sources {
  const { low, line } = scene
  switch (low.outcome) {
    case OUTCOME.notCovered:
      return present([ruleFact(scene, 'covered')])
    case OUTCOME.referral:
      return [leaf(factIds.referral(line.id), line.referral)]
    case OUTCOME.authorization:
      return [authFact(scene)]
    default:
      return present([limitFact(scene)])
  }
}

function authFact({ line }: LineScene): Figure<unknown> {
  return leaf(factIds.auth(line.id), line.auth)
}

/** How far the counter of a limit was used before this estimate; null without a limit or while nobody has told. */
function limitFact({ rule, trace }: LineScene): Figure<unknown> | null {
  const name = rule?.limit?.counter
  if (name === undefined) return null
  const isIt = (one: Counter): boolean => one.kind === 'counter' && one.name === name && one.used !== null
  const counter = trace.terms.route.counters.find(isIt)
  return counter === undefined ? null : leaf(factIds.counterUsed(name), counter.used)
}

function leaf(id: string, value: unknown): Figure<unknown> {
  return value === 'unknown'
    ? { id, standing: 'missing', from: [], settledBy: null, rule: null }
    : { id, standing: 'known', value, from: [], settledBy: null, rule: null }
}

/** What is still open about the most that the plan pays. */
export function openMax({ trace, terms }: LineScene): Sources {
  return terms.max === null ? [] : [terms.max.left, terms.max.familyLeft].flatMap((cell) => openFactsOf(trace, cell))
}
