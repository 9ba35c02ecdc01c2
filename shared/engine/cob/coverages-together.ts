import type { PlainDate } from '../../dates/plain-date.ts'
import type { Coverage, CoverageDraft } from '../../model/coverage.ts'
import type { Coordination, MedigapPayer, OtherPayer } from '../../model/other-payer.ts'
import type { MedicareFacts, PayerOrder, PayerStanding } from '../../model/payer-standing.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { SecondaryPayer } from '../../rules/medicare/secondary-payer.ts'
import { payersOf } from './chain-payers.ts'
import { type PayerOrders, payerOrders } from './payer-order.ts'

/** A coverage as it is typed or as it is on file. */
type OnFile = CoverageDraft & Partial<Pick<Coverage, 'id'>>

/** The day, and Medicare's rules of the day for who pays first. */
interface Scene {
  readonly on: PlainDate
  readonly medicareSecondary: SecondaryPayer | null
}

/** A coverage of which nobody was asked how it stands among several. */
export function untoldStanding({ relation, plan }: Pick<CoverageDraft, 'relation' | 'plan'>): PayerStanding {
  return {
    coordinates: true,
    through: null,
    employees: null,
    method: null,
    parent: relation === 'child' ? { bornOn: null, apart: 'notTold' } : null,
    medicare: plan.type === 'medicare' ? UNTOLD_MEDICARE : null,
    medigap: null,
  }
}

/** Nothing of what Medicare asks beside its benefits is told. */
export const UNTOLD_MEDICARE: MedicareFacts = {
  because: null,
  eligibleSince: null,
  status: null,
  isQmb: { kind: 'unknown' },
  isPeriodDeductiblePaid: { kind: 'unknown' },
  hospitalDaysBefore: { kind: 'unknown' },
  nursingDaysBefore: { kind: 'unknown' },
  reserveDaysUsed: { kind: 'unknown' },
}

/** What decides where a coverage stands: what it says itself, and what was asked. Unknown stays unknown. */
export function payerOrderOf(coverage: CoverageDraft): PayerOrder {
  const { coordinates, through, employees, parent } = coverage.standing ?? untoldStanding(coverage)
  return {
    coordinates,
    coversAs: coverage.relation === 'self' ? 'subscriber' : 'dependent',
    through,
    employees,
    inForceSince: coverage.effectiveFrom,
    parent: coverage.relation === 'child' ? (parent ?? { bornOn: null, apart: 'notTold' }) : null,
  }
}

/** A column in which one coverage pays; with the supplement to it that is on file, and what Medicare was asked. */
export function coverageRoute(id: string, name: string, coverage: OnFile): InsuredRoute {
  const supplement = supplementOf([coverage])
  return {
    ...plainRoute(id, name, coverage),
    ...(coverage.standing?.medicare ? medicareOf(coverage) : {}),
    ...(supplement.length === 0 ? {} : { coordination: { ...placeOf(coverage), others: [...supplement] } }),
  }
}

/** How many coverages one column may name beside its own; a supplement to Medicare comes on top. */
const MOST_OTHERS = 3

/**
 * A column in which all coverages of a patient pay, each at its place: the one that pays first is its own. Null without
 * a coverage. While the order is not decided, the coverage that was entered as paying first leads.
 * Source: coverage specification, sections 5.1 and 5.2.
 */
export function routeOfCoverages(
  head: { readonly id: string; readonly name: string },
  coverages: readonly OnFile[],
  scene: Scene,
): InsuredRoute | null {
  const entered = coverages.toSorted((a, b) => a.order - b.order).slice(0, MOST_OTHERS + 1)
  if (entered.length < 2) return entered[0] === undefined ? null : coverageRoute(head.id, head.name, entered[0])
  const [first, ...others] = inPayingOrder(entered, scene) as [OnFile, ...OnFile[]]
  return together(head, first, others)
}

/** In which order coverages pay on a day; null with fewer than two payers. The n-th coverage has the id `P<n>`. */
export function ordersOfCoverages(coverages: readonly OnFile[], scene: Scene): PayerOrders | null {
  const [first, ...others] = coverages.slice(0, MOST_OTHERS + 1)
  if (first === undefined) return null
  const payers = payersOf(together({ id: 'P1', name: '' }, first, others))
  return payers.length < 2 ? null : payerOrders(payers, scene)
}

function inPayingOrder(coverages: readonly OnFile[], scene: Scene): readonly OnFile[] {
  const found = ordersOfCoverages(coverages, scene)
  if (found === null || found.orders.length > 1) return coverages
  const ids = found.orders[0]?.map(({ id }) => id) ?? []
  const place = (coverage: OnFile): number => ids.indexOf(`P${coverages.indexOf(coverage) + 1}`)
  return coverages.toSorted((a, b) => place(a) - place(b))
}

function together(
  { id, name }: { readonly id: string; readonly name: string },
  first: OnFile,
  others: readonly OnFile[],
): InsuredRoute {
  const all = [...others.map((coverage, at) => otherPayer(`P${at + 2}`, coverage)), ...supplementOf([first, ...others])]
  return {
    ...plainRoute(id, name, first),
    ...medicareOf(first),
    coordination: { ...placeOf(first), others: all },
  }
}

function plainRoute(id: string, name: string, coverage: OnFile): InsuredRoute {
  const { plan, clinicTier, effectiveFrom, effectiveTo, accumulators, counters, source } = coverage
  return {
    id,
    name,
    kind: 'insured',
    coverageId: coverage.id ?? null,
    plan,
    tier: clinicTier,
    effectiveFrom,
    effectiveTo,
    accumulators: [...accumulators],
    counters: [...counters],
    prices: [],
    source,
    nextPlanYear: false,
  }
}

function otherPayer(id: string, coverage: OnFile): OtherPayer {
  const { plan, clinicTier, accumulators, counters, source } = coverage
  return {
    payer: 'plan',
    id,
    coverageId: coverage.id ?? null,
    plan,
    tier: clinicTier,
    accumulators: [...accumulators],
    counters: [...counters],
    prices: [],
    source,
    ...placeOf(coverage),
    medicare: medicareOf(coverage).medicare ?? null,
  }
}

function placeOf(coverage: OnFile): Pick<Coordination, 'method' | 'reserve' | 'order'> {
  const { standing } = coverage
  return {
    method: standing === undefined ? null : standing.method,
    ...(standing?.reserve === undefined ? {} : { reserve: standing.reserve }),
    order: payerOrderOf(coverage),
  }
}

function medicareOf({ plan, standing }: OnFile): { readonly medicare?: MedicareFacts } {
  return plan.type === 'medicare' ? { medicare: standing?.medicare ?? UNTOLD_MEDICARE } : {}
}

function supplementOf(coverages: readonly OnFile[]): readonly OtherPayer[] {
  const found = coverages.find(({ plan, standing }) => plan.type === 'medicare' && standing?.medigap)?.standing
  if (found === undefined || found.medigap === null) return []
  return [medigapPayer(found.medigap, found)]
}

/** The supplement behind Medicare as one of the payers of a column. */
export function medigapPayer(
  letter: MedigapPayer['letter'],
  { isMedigapHigh, medigapSpent: spent }: Pick<PayerStanding, 'isMedigapHigh' | 'medigapSpent'>,
): MedigapPayer {
  return {
    payer: 'medigap',
    id: 'P9',
    name: isMedigapHigh ? `Medigap ${letter} (high deductible)` : `Medigap ${letter}`,
    letter,
    ...(isMedigapHigh ? { isHighDeductible: true } : {}),
    ...(spent === undefined ? {} : { spent }),
  }
}
