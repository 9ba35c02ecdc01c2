import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Coverage, CoverageDraft } from '../../../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { PayerStanding } from '../../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import type { MedicareText, StandingText } from '../../../../shared/model/standing-text.ts'
import { payerWords } from '../../../../shared/text/estimate-payers.ts'
import { dayIn } from '../../../lib/day-text.ts'
import { standingStated, standingText } from '../../../lib/standing-text.ts'
import { type TypedPayer, type TypedPayers, typedPayers } from './payer-form.ts'

/** What a column knows of how a coverage stands among several, and the coverage on file does not say. */
export interface FactsToKeep {
  readonly coverage: Coverage
  /** What the coverage is to say instead. */
  readonly change: Pick<CoverageDraft, 'relation' | 'effectiveFrom'> & { readonly standing: PayerStanding }
  /** What the facts are called. */
  readonly names: readonly string[]
}

/**
 * The coverages that could learn something from the columns of an estimate: each fact that a counselor told there of
 * who pays first and how. What-ifs tell nothing. The first column that knows a coverage speaks for it.
 */
export function factsToKeep(
  { question }: Pick<EstimateDraft, 'question'>,
  coverages: readonly Coverage[],
  today: PlainDate,
): readonly FactsToKeep[] {
  const told = new Map<string, FactsToKeep>()
  for (const route of question.routes) {
    if (route.kind !== 'insured' || route.whatIf !== undefined || route.nextPlanYear) continue
    const typed = typedPayers(route)
    for (const payer of typed.payers) {
      const coverage = coverages.find(({ id }) => id === coverageIdOf(route, payer.id))
      if (coverage === undefined || told.has(coverage.id)) continue
      const found = differing(coverage, payer, typed, today)
      if (found !== null) told.set(coverage.id, found)
    }
  }
  return [...told.values()]
}

function coverageIdOf(route: InsuredRoute, payerId: string): string | null {
  if (payerId === route.id) return route.coverageId
  const other = route.coordination?.others.find(({ id }) => id === payerId)
  return other?.payer === 'plan' ? other.coverageId : null
}

function differing(coverage: Coverage, payer: TypedPayer, typed: TypedPayers, today: PlainDate): FactsToKeep | null {
  const onFile = standingText(coverage.standing)
  const text = toldText(onFile, payer, typed)
  const own = { relation: toldRelation(coverage, payer), effectiveFrom: toldSince(coverage, payer, today) }
  const names = [
    ...(own.relation === coverage.relation ? [] : (['coversAs'] as const)),
    ...(own.effectiveFrom === coverage.effectiveFrom ? [] : (['since'] as const)),
    ...PLACE.filter((key) => text[key] !== onFile[key]),
    ...newOfMedicare(text, onFile),
  ]
  if (names.length === 0) return null
  const of = { isChild: own.relation === 'child', isMedicare: coverage.plan.type === 'medicare' }
  const standing = standingStated(text, of, today)
  return { coverage, change: { ...own, standing }, names: names.map((key) => payerWords[key]) }
}

/** Who the patient is to the subscriber. A dependent of whom no more was told is somebody else's, in no nearer word. */
function toldRelation({ relation }: Coverage, { coversAs }: TypedPayer): Coverage['relation'] {
  if (coversAs === 'subscriber') return 'self'
  return coversAs === 'dependent' && relation === 'self' ? 'other' : relation
}

/** Since when the coverage is in force; an empty box or one without a reading tells nothing. */
function toldSince({ effectiveFrom }: Coverage, { since }: TypedPayer, today: PlainDate): PlainDate | null {
  return since.trim() === '' ? effectiveFrom : (dayIn(since, today) ?? effectiveFrom)
}

/** Boxes that say how a payer stands among others, and its supplement. */
const PLACE = [
  'through',
  'employees',
  'parentBorn',
  'apart',
  'method',
  'keepsReserve',
  'reserve',
  'reserveFrom',
  'medigap',
  'medigapSpent',
] as const

/** What the coverage says, with what the column was told in its place. */
function toldText(onFile: StandingText, payer: TypedPayer, typed: TypedPayers): StandingText {
  const supplement = payer.medicare === null ? onFile : typed
  return {
    coordinates: onFile.coordinates,
    through: told(payer.through, onFile.through),
    employees: told(payer.employees, onFile.employees),
    method: told(payer.method, onFile.method),
    parentBorn: told(payer.parentBorn, onFile.parentBorn),
    apart: told(payer.apart, onFile.apart),
    keepsReserve: payer.keepsReserve === 'yes' ? 'yes' : onFile.keepsReserve,
    reserve: told(payer.reserve, onFile.reserve),
    reserveFrom: told(payer.reserveFrom, onFile.reserveFrom),
    medigap: told(supplement.medigap, onFile.medigap),
    medigapSpent: told(supplement.medigapSpent, onFile.medigapSpent),
    medicare: payer.medicare === null ? onFile.medicare : toldMedicare(payer.medicare, onFile.medicare),
  }
}

function toldMedicare(own: MedicareText, onFile: MedicareText): MedicareText {
  return {
    because: told(own.because, onFile.because),
    eligibleSince: told(own.eligibleSince, onFile.eligibleSince),
    entitledBefore: told(own.entitledBefore, onFile.entitledBefore),
    status: told(own.status, onFile.status),
    isQmb: told(own.isQmb, onFile.isQmb),
    periodPaid: told(own.periodPaid, onFile.periodPaid),
    hospitalDays: told(own.hospitalDays, onFile.hospitalDays),
    nursingDays: told(own.nursingDays, onFile.nursingDays),
    reserveDays: told(own.reserveDays, onFile.reserveDays),
  }
}

const MEDICARE = [
  'because',
  'eligibleSince',
  'entitledBefore',
  'status',
  'isQmb',
  'periodPaid',
  'hospitalDays',
  'nursingDays',
  'reserveDays',
] as const

function newOfMedicare(text: StandingText, onFile: StandingText): readonly (typeof MEDICARE)[number][] {
  return MEDICARE.filter((key) => text.medicare[key] !== onFile.medicare[key])
}

/** What the column was told; an empty box and `?` were not. */
function told<V extends string>(own: V, onFile: V): V {
  return own === '' || own === '?' ? onFile : own
}
