import type { PlainDate } from '../../dates/plain-date.ts'
import type { MedicareFacts, PayerOrder } from '../../model/payer-standing.ts'
import type { SecondaryPayer } from '../../rules/medicare/secondary-payer.ts'
import type { ChainPayer, ChainPlan } from './chain-payers.ts'
import { type MedicareOrder, type MedicareSituation, medicareOrder } from './medicare-order.ts'
import { type PlanForOrder, paysFirst } from './pays-first.ts'

/** In which order the payers of a route pay. */
export interface PayerOrders {
  /** One order when the facts decide; all that are possible while one is missing. */
  readonly orders: readonly (readonly ChainPayer[])[]
  /** The rules that wait for a fact: `birthday`, `medicare` … */
  readonly asks: readonly string[]
  /** The rule by which one payer stands before another; null where none decides. */
  readonly ruleBetween: (first: ChainPayer, second: ChainPayer) => string | null
}

/** The day, and from which size of employer Medicare pays second; null where no rule is known. */
export interface OrderScene {
  readonly on: PlainDate
  readonly medicareSecondary: SecondaryPayer | null
}

/**
 * Who pays first, second and so on. Medicaid is always last; a supplement follows Medicare. Where the pairs go round in
 * a circle, Medicare's own rules win (the dependent of an active worker who has a retiree's plan of its own).
 * Source: coverage specification, sections 5.1 and 5.2; NAIC MDL-120 section 6; 42 CFR 411.
 */
export function payerOrders(payers: readonly ChainPayer[], scene: OrderScene): PayerOrders {
  const ranked = payers.filter((payer): payer is ChainPlan => payer.kind === 'plan' || payer.kind === 'medicare')
  const pairs = ranked.flatMap((first, index) =>
    ranked.slice(index + 1).map((second): Pair => ({ first, second, verdict: verdictOf(first, second, scene) })),
  )
  const all = permutations(ranked)
  const byMedicare = all.filter((order) => pairs.filter(isMedicare).every((pair) => agrees(pair, order)))
  const byAll = byMedicare.filter((order) => pairs.every((pair) => agrees(pair, order)))
  const kept = byAll.length > 0 ? byAll : byMedicare.length > 0 ? byMedicare : all.slice(0, 1)
  return {
    orders: kept.map((order) => withLast(order, payers)),
    asks: [...new Set(pairs.flatMap(({ verdict }) => (verdict.kind === 'missing' ? [verdict.asks] : [])))],
    ruleBetween: (first, second) => ruleBetween(pairs, first, second),
  }
}

interface Pair {
  readonly first: ChainPlan
  readonly second: ChainPlan
  readonly verdict: Verdict
}

type Verdict =
  | { readonly kind: 'decided'; readonly firstId: string; readonly rule: string }
  | { readonly kind: 'missing'; readonly rule: string; readonly asks: string }

function isMedicare({ first, second }: Pair): boolean {
  return first.kind === 'medicare' || second.kind === 'medicare'
}

function agrees({ first, second, verdict }: Pair, order: readonly ChainPlan[]): boolean {
  if (verdict.kind === 'missing') return true
  const [earlier, later] = verdict.firstId === first.id ? [first, second] : [second, first]
  return order.indexOf(earlier) < order.indexOf(later)
}

function verdictOf(a: ChainPlan, b: ChainPlan, scene: OrderScene): Verdict {
  const [liableA, liableB] = [isLiability(a.order), isLiability(b.order)]
  if (liableA !== liableB) return decided(liableA ? a : b, 'cob.liabilityFirst')
  if (a.kind === 'medicare' && b.kind === 'plan') return medicareVerdict(a, b, scene)
  if (b.kind === 'medicare' && a.kind === 'plan') return medicareVerdict(b, a, scene)
  const found = paysFirst(forOrder(a), forOrder(b))
  if (found.kind === 'first') return { kind: 'decided', firstId: found.planId, rule: found.rule }
  if (found.kind === 'share') return decided(a, found.rule)
  return { kind: 'missing', rule: found.rule, asks: found.rule.replace('cob.', '') }
}

function decided({ id }: ChainPlan, rule: string): Verdict {
  return { kind: 'decided', firstId: id, rule }
}

const LIABILITY: readonly PayerOrder['through'][] = ['workersCompensation', 'noFault', 'liability']

function isLiability(order: PayerOrder | null): boolean {
  return order !== null && LIABILITY.includes(order.through)
}

const MEDICARE_RULE = 'medicare.secondaryPayer'

function medicareVerdict(medicare: ChainPlan, plan: ChainPlan, scene: OrderScene): Verdict {
  const through = plan.order === null ? null : plan.order.through
  if (through === null) return waitsFor('through')
  const { medicareSecondary, on } = scene
  if (medicareSecondary === null) return waitsFor('medicare')
  const facts = medicare.medicare
  const found = reasonsOf(facts).map((reason) =>
    medicareOrder(
      {
        ...reason,
        other: OTHER[through],
        employees: plan.order === null ? null : plan.order.employees,
        eligibleSince: facts === null ? null : facts.eligibleSince,
        on,
      },
      medicareSecondary,
    ),
  )
  const [first] = found
  if (first !== 'missing' && found.every((one) => one === first)) {
    return decided(first === 'primary' ? medicare : plan, MEDICARE_RULE)
  }
  return waitsFor(askedOf(facts, found))
}

/** What is not told and decides: the reason, what came before kidney disease, its first day, or the employer's size. */
function askedOf(facts: MedicareFacts | null, found: readonly MedicareOrder[]): string {
  if (facts === null || facts.because === null) return 'medicareReason'
  if (facts.because !== 'kidneyDisease') return 'employerSize'
  if (facts.eligibleSince === null) return 'medicareSince'
  return found.length > 1 ? 'medicareBefore' : 'employerSize'
}

type Reason = Pick<MedicareSituation, 'because' | 'entitledBefore'>

/** Every reason for Medicare that is possible by what was told. */
function reasonsOf(facts: MedicareFacts | null): readonly Reason[] {
  if (facts === null || facts.because === null) return REASONS
  const { because, entitledBefore } = facts
  if (because !== 'kidneyDisease' || entitledBefore !== undefined) return [{ because, ...withBefore(entitledBefore) }]
  return REASONS.filter((reason) => reason.because === because)
}

function withBefore(entitledBefore: MedicareFacts['entitledBefore']): Pick<Reason, 'entitledBefore'> {
  return entitledBefore === undefined ? {} : { entitledBefore }
}

const REASONS: readonly Reason[] = [
  { because: 'age' },
  { because: 'disability' },
  { because: 'kidneyDisease', entitledBefore: 'none' },
  { because: 'kidneyDisease', entitledBefore: 'age' },
  { because: 'kidneyDisease', entitledBefore: 'disability' },
]

function waitsFor(asks: string): Verdict {
  return { kind: 'missing', rule: MEDICARE_RULE, asks }
}

const OTHER: Readonly<Record<NonNullable<PayerOrder['through']>, MedicareSituation['other']>> = {
  currentEmployment: 'currentEmployment',
  retirement: 'none',
  continuation: 'none',
  own: 'own',
  workersCompensation: 'workersCompensation',
  noFault: 'noFault',
  liability: 'liability',
}

const WORK: Readonly<Record<NonNullable<PayerOrder['through']>, PlanForOrder['work']>> = {
  currentEmployment: 'current',
  retirement: 'over',
  continuation: 'other',
  own: 'other',
  workersCompensation: 'other',
  noFault: 'other',
  liability: 'other',
}

function forOrder({ id, order }: ChainPlan): PlanForOrder {
  const through = order === null ? null : order.through
  return {
    id,
    coordinates: order === null || order.coordinates,
    coversAs: order === null ? null : order.coversAs,
    parent: order === null ? null : order.parent,
    work: through === null ? null : WORK[through],
    isContinuation: through === null ? null : through === 'continuation',
    inForceSince: order === null ? null : order.inForceSince,
  }
}

function permutations(plans: readonly ChainPlan[]): readonly (readonly ChainPlan[])[] {
  if (plans.length < 2) return [plans]
  return plans.flatMap((plan, index) => permutations(plans.toSpliced(index, 1)).map((rest) => [plan, ...rest]))
}

/** Supplements right behind Medicare, else behind the plans; Medicaid behind everybody. */
function withLast(order: readonly ChainPlan[], payers: readonly ChainPayer[]): readonly ChainPayer[] {
  const supplements = payers.filter(({ kind }) => kind === 'medigap')
  const medicaid = payers.filter(({ kind }) => kind === 'medicaid')
  const at = order.findIndex(({ kind }) => kind === 'medicare')
  const cut = at < 0 ? order.length : at + 1
  return [...order.slice(0, cut), ...supplements, ...order.slice(cut), ...medicaid]
}

function ruleBetween(pairs: readonly Pair[], first: ChainPayer, second: ChainPayer): string | null {
  if (second.kind === 'medicaid') return 'medicaid.lastPayer'
  if (first.kind === 'medigap' || second.kind === 'medigap') return 'medigap.afterMedicare'
  const pair = pairs.find((one) => [first.id, second.id].every((id) => id === one.first.id || id === one.second.id))
  return pair === undefined || pair.verdict.kind === 'missing' ? null : pair.verdict.rule
}
