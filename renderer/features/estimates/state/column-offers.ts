import { routeOfCoverages } from '../../../../shared/engine/cob/coverages-together.ts'
import { whatIfRoute } from '../../../../shared/engine/estimate/supposed.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { Coverage } from '../../../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../../shared/model/fact.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import type { Rate } from '../../../../shared/money/rate.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { offerWords } from '../../../../shared/text/estimate-offers.ts'
import { columnNames } from '../../../../shared/text/estimate-screen.ts'
import { coverageColumn, coverageOf, NOTHING_OFF, selfPayColumn, startingOver } from './columns.ts'
import { freshId } from './edits.ts'
import { NEW_CHARITY, NEW_MEMBERSHIP, newSliding } from './new-pricing.ts'

/** A column that may be added, with the words of its menu line and the one key that takes it. */
export interface ColumnOffer {
  readonly key: string
  readonly hotkey: string
  readonly group: 'clinic' | 'plan' | 'whatIf'
  readonly label: string
  /** What it is, or what it supposes; empty where the label says all. */
  readonly note: string
  /** The column to be, without the prices of the lines that stand already. */
  readonly route: Route
  /** True where its small form comes first. */
  readonly needsForm: boolean
}

/** What the offers are made from. */
export interface OfferSetting {
  readonly draft: EstimateDraft
  readonly coverages: readonly Coverage[]
  readonly clinic: Pick<Clinic, 'selfPayDiscount'>
  /** The column that a what-if is held against: the insured one under the cursor, else the first. */
  readonly under: { readonly letter: string; readonly route: InsuredRoute } | null
}

/** Columns that make sense next: the clinic's own prices and help, each coverage, and what-ifs of a column. */
export function columnOffers(setting: OfferSetting): readonly ColumnOffer[] {
  const { draft } = setting
  const id = freshId('R', draft.question.routes)
  const offers = [...clinicOffers(id, setting), ...coverageOffers(id, setting), ...whatIfOffers(id, setting)]
  return offers.filter((offer) => !draft.question.routes.some((route) => isSameColumn(route, offer.route)))
}

function clinicOffers(id: string, { clinic }: OfferSetting): readonly ColumnOffer[] {
  const self = selfPayColumn(id, columnNames.selfPay, clinic.selfPayDiscount)
  const own = (
    hotkey: string,
    words: { readonly name: string; readonly note: string },
    route: Partial<SelfPayRoute>,
  ) => ({
    key: hotkey,
    hotkey,
    group: 'clinic' as const,
    label: words.name,
    note: words.note,
    route: { ...self, name: words.name, ...route },
    needsForm: true,
  })
  const full = {
    ...selfPayColumn(id, columnNames.fullCharge, NOTHING_OFF),
    pricing: { method: 'chargemaster' as const },
  }
  return [
    { ...own('S', { name: columnNames.selfPay, note: '' }, {}), needsForm: false },
    { ...own('F', { name: columnNames.fullCharge, note: '' }, full), needsForm: false },
    own('L', offerWords.sliding, { assistance: newSliding() }),
    own('H', offerWords.charity, { assistance: NEW_CHARITY }),
    own('K', offerWords.package, { pricing: { method: 'package', packages: [] } }),
    own('N', offerWords.settlement, { pricing: { method: 'settlement', total: UNKNOWN } }),
    own('M', offerWords.membership, { pricing: NEW_MEMBERSHIP }),
    own('G', offerWords.tiered, { pricing: { method: 'tiered', steps: [] } }),
  ]
}

function coverageOffers(id: string, { coverages, draft }: OfferSetting): readonly ColumnOffer[] {
  const variants = coverages.flatMap((coverage) =>
    tiersOf(coverage).map((tier) => ({ coverage, variant: { tier, nextPlanYear: false } })),
  )
  const { serviceOn, asOf } = draft.question
  const on = serviceOn ?? asOf
  const scene = { on, medicareSecondary: rulesOn(on).medicareSecondary }
  const together = coverages.length < 2 ? null : routeOfCoverages({ id, name: columnNames.together }, coverages, scene)
  const all = variants.map(({ coverage, variant }, at): ColumnOffer => {
    const route = coverageColumn(id, coverage, variant)
    return {
      key: `${coverage.id}-${variant.tier}`,
      hotkey: at < 9 ? String(at + 1) : '',
      group: 'plan',
      label: columnNames.offered(coverage.plan.planName, route.name),
      note: '',
      route,
      needsForm: false,
    }
  })
  if (together === null) return all
  const { name, note } = offerWords.together
  return [...all, { key: 'together', hotkey: 'C', group: 'plan', label: name, note, route: together, needsForm: true }]
}

/** The same plan under another supposition; the column that it differs from is named by it. */
function whatIfOffers(id: string, { under, coverages }: OfferSetting): readonly ColumnOffer[] {
  if (under === null) return []
  const { letter } = under
  const { whatIf: _, ...base } = under.route
  const like = (
    hotkey: string,
    words: { readonly name: string; readonly note: string },
    route: Partial<InsuredRoute>,
  ) => ({
    key: `whatIf-${hotkey}`,
    hotkey,
    group: 'whatIf' as const,
    label: offerWords.ofColumn(letter, words.name),
    note: words.note,
    route: { ...base, id, name: words.name, basedOn: base.id, ...route },
    needsForm: false,
  })
  // Prices and steps of the contract end with the network: what the plan counts instead is asked.
  const outOfNetwork = {
    ...like('O', offerWords.outOfNetwork, {}),
    route: whatIfRoute(base, { id, name: offerWords.outOfNetwork.name, whatIf: 'outOfNetwork' }),
  }
  const coverage = coverageOf(base, coverages)
  const next = { nextPlanYear: true, ...(coverage ? startingOver(coverage) : startingOver(base)) }
  const name = columnNames.nextPlanYear(base.plan.planYearStartMonth)
  return [
    ...(base.nextPlanYear
      ? []
      : [
          {
            ...like('Y', { ...offerWords.nextPlanYear, name }, next),
            label: offerWords.ofColumn(letter, offerWords.nextPlanYear.name),
          },
        ]),
    like('A', offerWords.notAuthorized, { whatIf: 'notAuthorized' }),
    like('D', offerWords.deductibleMet, { whatIf: 'deductibleMet' }),
    ...(base.coordination === undefined ? [] : [like('W', offerWords.firstPayerOnly, { whatIf: 'firstPayerOnly' })]),
    ...(base.tier === 'out' ? [] : [outOfNetwork]),
  ]
}

function tiersOf(coverage: Coverage): readonly string[] {
  return [...new Set([coverage.clinicTier, ...coverage.plan.tiers.map((one) => one.tier)])]
}

/** A column with a form of its own may stand twice: its form tells the two apart. */
function isSameColumn(a: Route, b: Route): boolean {
  if (a.kind === 'selfPay' || b.kind === 'selfPay') {
    if (a.kind !== b.kind || a.kind !== 'selfPay' || b.kind !== 'selfPay') return false
    const isPlain = [a, b].every(
      (one) => one.assistance === undefined && (one.pricing?.method ?? 'chargemaster') === 'chargemaster',
    )
    return isPlain && a.pricing?.method === b.pricing?.method && sameRate(a.discount, b.discount)
  }
  const isAlike =
    a.coverageId === b.coverageId &&
    a.tier === b.tier &&
    a.nextPlanYear === b.nextPlanYear &&
    (a.coordination === undefined) === (b.coordination === undefined)
  return (
    isAlike && a.whatIf === b.whatIf && (a.basedOn === undefined || b.basedOn === undefined || a.basedOn === b.basedOn)
  )
}

function sameRate(a: Rate, b: Rate): boolean {
  return a.units * 10 ** b.places === b.units * 10 ** a.places
}
