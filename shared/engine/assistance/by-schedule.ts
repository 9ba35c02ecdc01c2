import type { KeptSchedule, ScheduleTerms, TermsOf } from '../../model/clinic-schedule.ts'
import { UNKNOWN } from '../../model/fact.ts'
import type { Route, SelfPayRoute } from '../../model/route.ts'
import type { ScheduleStamp } from '../../model/schedule-stamp.ts'
import type { CarePackage, SelfPayPricing } from '../../model/self-pay-pricing.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { compareRates, type Rate } from '../../money/rate.ts'

type PricedLine = Pick<ServiceLine, 'id' | 'code'>

/**
 * The column by one of the clinic's schedules: its prices or help as the schedule says them, with what was already
 * told of the patient kept (household, income, membership), and a stamp of the edition. A schedule that does not fit
 * the kind of column, or a package without any of its services, leaves the column as it is.
 */
export function bySchedule(route: Route, schedule: KeptSchedule, lines: readonly PricedLine[]): Route {
  const changed = withTerms(route, schedule.terms, lines)
  if (changed === null) return route
  const others = (route.schedules ?? []).filter(({ kind }) => !isInPlaceOf(schedule.terms.kind, kind))
  return { ...changed, schedules: [...others, stampOf(schedule)] }
}

/** The stamp that a column keeps of the schedule's edition. */
export function stampOf({ id, edition, name, effectiveFrom, terms }: KeptSchedule): ScheduleStamp {
  return { id, edition, kind: terms.kind, name, effectiveFrom }
}

/**
 * The column without the stamps of schedules that it no longer follows, since somebody typed something else. A stamp
 * whose edition is not among those given stays.
 */
export function withoutUnfollowed(route: Route, all: readonly KeptSchedule[], lines: readonly PricedLine[]): Route {
  const { schedules, ...bare } = route
  const kept = (schedules ?? []).filter((stamp) => {
    const schedule = all.find(({ id, edition }) => id === stamp.id && edition === stamp.edition)
    return schedule === undefined || isFollowed(bare, schedule, lines)
  })
  return kept.length === 0 ? bare : { ...bare, schedules: kept }
}

function isFollowed(route: Route, { terms }: KeptSchedule, lines: readonly PricedLine[]): boolean {
  const again = withTerms(route, terms, lines)
  return again !== null && sameValue(again, route)
}

/** Plain values with equal content, whatever the order of their members; 100 % is the same rate as 1. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isRate(a) && isRate(b)) return compareRates(a, b) === 0
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([key, value]) => sameValue(value, right.get(key)))
}

function isRate(value: object): value is Rate {
  return 'units' in value && typeof value.units === 'number' && 'places' in value && typeof value.places === 'number'
}

const PRICINGS: readonly ScheduleTerms['kind'][] = ['membership', 'tiered', 'package']
const HELP: readonly ScheduleTerms['kind'][] = ['sliding', 'charity']

/** A column has one pricing and one help: the newer choice stands for the older one. */
function isInPlaceOf(newer: ScheduleTerms['kind'], older: ScheduleTerms['kind']): boolean {
  return newer === older || [PRICINGS, HELP].some((group) => group.includes(newer) && group.includes(older))
}

function withTerms(route: Route, terms: ScheduleTerms, lines: readonly PricedLine[]): Route | null {
  switch (terms.kind) {
    case 'sliding':
      return { ...route, assistance: slidingOf(route, terms) }
    case 'charity':
      return { ...route, assistance: charityOf(route, terms) }
    case 'promptPay':
      return route.kind === 'selfPay' ? { ...route, promptPay: terms.off } : null
    case 'contract': {
      const { ladder, modifiers } = terms
      return route.kind === 'insured' ? { ...route, procedures: { ladder, modifiers } } : null
    }
    default: {
      if (route.kind !== 'selfPay') return null
      const pricing = pricingOf(route, terms, lines)
      return pricing === null ? null : { ...route, pricing }
    }
  }
}

function slidingOf({ assistance }: Route, { region, guidelineYear, classes }: TermsOf<'sliding'>) {
  const told = assistance?.kind === 'sliding' ? assistance : null
  return {
    kind: 'sliding' as const,
    region,
    guidelineYear,
    classes,
    householdSize: told?.householdSize ?? UNKNOWN,
    annualIncome: told?.annualIncome ?? UNKNOWN,
    contractForbids: told?.contractForbids ?? UNKNOWN,
  }
}

function charityOf({ assistance }: Route, { policyOff, generallyBilled }: TermsOf<'charity'>) {
  const told = assistance?.kind === 'charity' ? assistance : null
  return {
    kind: 'charity' as const,
    policyOff,
    generallyBilled,
    isEligible: told?.isEligible ?? UNKNOWN,
    isNecessaryCare: told?.isNecessaryCare ?? UNKNOWN,
  }
}

type PricingTerms = TermsOf<'membership' | 'tiered' | 'package'>

function pricingOf(route: SelfPayRoute, terms: PricingTerms, lines: readonly PricedLine[]): SelfPayPricing | null {
  switch (terms.kind) {
    case 'tiered':
      return { method: 'tiered', steps: terms.steps }
    case 'membership': {
      const { monthlyFee, joiningFee, months, memberOff, included } = terms
      const told = route.pricing?.method === 'membership' ? route.pricing : null
      const isMember = told?.isMember ?? UNKNOWN
      return {
        method: 'membership',
        monthlyFee,
        joiningFee,
        months,
        memberOff,
        isMember,
        memberPrices: told?.memberPrices ?? [],
        ...(included === '' ? {} : { included }),
      }
    }
    case 'package': {
      const packages = packagesFor(terms, lines)
      return packages.length === 0 ? null : { method: 'package', packages: [...packages] }
    }
  }
}

/** The packages of which every service is on the estimate; a service belongs to the first that has it. */
function packagesFor({ packages }: TermsOf<'package'>, lines: readonly PricedLine[]): readonly CarePackage[] {
  const taken = new Set<string>()
  return packages.flatMap(({ name, price, codes }, at): readonly CarePackage[] => {
    const found = codes.map((code) => lines.find((line) => sameCode(line.code, code) && !taken.has(line.id)))
    const lineIds = found.flatMap((line) => (line === undefined ? [] : [line.id]))
    if (lineIds.length < codes.length) return []
    for (const id of lineIds) taken.add(id)
    return [{ id: `K${at + 1}`, name, lineIds, price: { kind: 'known', value: price } }]
  })
}

function sameCode(a: string, b: string): boolean {
  return a.trim().toUpperCase() === b.trim().toUpperCase()
}
