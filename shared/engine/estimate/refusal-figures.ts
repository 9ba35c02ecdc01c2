import type { AuthOutcome, BenefitPlanDraft } from '../../model/benefit-plan.ts'
import type { Counter } from '../../model/coverage.ts'
import { OUTCOME } from '../coverage/line-record.ts'
import { AUTH, ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import { factIds } from './fact-ids.ts'
import { ZEROS } from './facts.ts'
import { isNothing, isRefused, type LineScene, push, pushGates, pushOpen, pushOpenMax, step } from './line-scene.ts'

/** What is denied, lies above a limit, or above the most that the plan pays: the patient's, outside of every limit. */
export function notCoveredFigure(scene: LineScene, allowed: Figure, charge: Figure, shared: readonly Figure[]): Figure {
  if (isNothing(scene, 'notCovered')) return ZEROS.notCovered
  const { low, terms } = scene
  const decided = decidingFact(scene)
  const from: Figure<unknown>[] = []
  push(from, decided)
  from.push(bornAsBilled(scene) ? charge : allowed)
  pushGates(from, scene)
  if (terms.max !== null) {
    if (low.overMax > 0) from.push(...maximumFacts(scene))
    pushOpenMax(from, scene)
    for (const part of shared) pushOpen(from, part)
  }
  return step(scene, 'notCovered', {
    id: 'line.notCovered',
    from,
    settledBy: decided !== null && isRefused(scene) ? decided.id : null,
    rule: low.overMax > 0 ? 'plan.benefitMax' : ruleOf(low.outcome),
  })
}

/** Is the whole charge the patient's, whatever the plan would recognise? */
function bornAsBilled(scene: LineScene): boolean {
  const { low, terms, trace, told } = scene
  const { plan } = trace.terms.episode
  switch (isRefused(scene) ? low.outcome : OUTCOME.covered) {
    case OUTCOME.notCovered:
      return plan.notCoveredTo === 'patientBilled'
    case OUTCOME.referral:
      return plan.missingReferral === 'patientBilled'
    case OUTCOME.authorization:
      return plan.auth[trace.terms.sheet.values[terms.auth] as number]?.deniedTo === 'patientBilled'
    case OUTCOME.limit:
      return told.rule?.limit?.excessTo === 'patientBilled'
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
export function penaltyFigure(scene: LineScene, allowed: Figure, shared: readonly Figure[]): Figure {
  if (isNothing(scene, 'penalty')) return ZEROS.penalty
  const auth = authFact(scene)
  const from: Figure<unknown>[] = [auth]
  pushGates(from, scene)
  from.push(allowed, ...shared, ...penaltyFacts(scene, [allowed, ...shared]))
  return step(scene, 'penalty', { id: 'line.penalty', from, settledBy: auth.id, rule: 'plan.authorization' })
}

/** What a percentage penalty is taken of, its rate and its cap, once they are settled; an amount stands for itself. */
function penaltyFacts(scene: LineScene, from: readonly Figure<unknown>[]): readonly Figure<unknown>[] {
  const { trace, terms, low, high } = scene
  const outcome = outcomeOf(trace.terms.route.plan, trace.terms.sheet.values[terms.auth] as number)
  if (outcome.action !== 'penaltyPercent') return []
  const field = outcome.of === 'allowed' ? 'covered' : 'rawPlanPays'
  if (low[field] !== high[field] || low[field] === ENDLESS) return []
  const base = step(scene, field, { id: factIds.penaltyBase(outcome.of), from, settledBy: null, rule: null })
  const cap = outcome.cap === null ? [] : [leaf(factIds.penaltyCap, outcome.cap)]
  return [leaf(factIds.penaltyRate, outcome.rate), base, ...cap]
}

/** The plan's answer to the state of an authorization; units beyond an approved one are exceeded. */
function outcomeOf(plan: BenefitPlanDraft, code: number): AuthOutcome {
  switch (code) {
    case AUTH.missing:
      return plan.authMissing
    case AUTH.denied:
      return plan.authDenied
    case AUTH.expired:
      return plan.authExpired
    default:
      return plan.unitsExceeded
  }
}

/** The yearly maximum that was used up: that of the kind of care where it has its own, else the plan's. */
function maximumFacts({ trace, line }: LineScene): readonly Figure<unknown>[] {
  const max = trace.terms.route.plan.benefitMax
  const own = max?.overrides.find(({ category }) => category === line.category)
  if (own !== undefined) return [leaf(factIds.ownMaximum(own.category), own.individual)]
  return max === null || max.individual === null || max.family !== null ? [] : [leaf(factIds.maximum, max.individual)]
}

/** The fact that decided that a line, or a part of it, is not covered. */
function decidingFact(scene: LineScene): Figure<unknown> | null {
  const { low, line, told } = scene
  switch (low.outcome) {
    case OUTCOME.notCovered:
      return told.covered
    case OUTCOME.referral:
      return leaf(factIds.referral(line.id), line.referral)
    case OUTCOME.authorization:
      return authFact(scene)
    default:
      return limitFact(scene)
  }
}

function authFact({ line }: LineScene): Figure<unknown> {
  return leaf(factIds.auth(line.id), line.auth)
}

/** How far the counter of a limit was used before this estimate; null without a limit or while nobody has told. */
function limitFact({ told, trace }: LineScene): Figure<unknown> | null {
  const name = told.rule?.limit?.counter
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
