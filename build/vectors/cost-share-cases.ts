import { adjudicate } from '../../shared/engine/coverage/adjudicate.ts'
import type { LineRecord } from '../../shared/engine/coverage/line-record.ts'
import { ENDLESS } from '../../shared/engine/coverage/terms.ts'
import { type AskedService, type EpisodeTerms, episodeTerms } from '../../shared/engine/estimate/episode-terms.ts'
import type { Accumulator, Counter } from '../../shared/model/coverage.ts'
import { known } from '../../shared/model/fact.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { type CaseResult, compared, type Given } from './compare.ts'
import { optional, pick, planOf } from './cost-share-plan.ts'
import { flagAt, isAbsent, type JsonRecord, numberAt, numberOr, recordAt, recordsAt, textAt, textOr } from './json.ts'

/** Runs one cost-sharing case through the engine that the app uses, and compares lines, totals and accumulators. */
export function runCostShareCase(vector: JsonRecord): CaseResult {
  const services = recordsAt(vector, 'services')
  const plan = planOf(vector, [...new Set(services.map((service) => textAt(service, 'category')))])
  const before = optional(vector, 'accumulators')
  const counters = countersOf(vector, before)
  const terms = episodeTerms(
    {
      plan,
      accumulators: (member) => accumulatorsOf(before, member),
      counters: (member) => [...counters, ...usedBy(vector, before, member)],
      nextPlanYear: false,
      legalMaximum: ENDLESS,
    },
    services.map(askedService),
  )
  const values = terms.sheet.values.slice()
  const records = adjudicate(terms.episode, values)
  const ids = services.map((service) => service.id)
  return compared(recordAt(vector, 'expected'), {
    lines: records.map((record, index) => ({ id: ids[index], ...amountsOf(record) })),
    totals: totalsOf(records),
    accumulatorsAfter: accumulatorsAfter(recordAt(vector, 'expected'), { before, terms, values }),
  })
}

function askedService(service: JsonRecord): AskedService {
  return {
    line: lineOf(service),
    price: known(cents(numberOr(service, 'allowed', numberOr(service, 'billed', 0)))),
    member: textOr(service, 'member', 'self'),
    tier: textOr(service, 'network', 'in'),
  }
}

function lineOf(service: JsonRecord): ServiceLine {
  return {
    id: textAt(service, 'id'),
    code: '',
    words: '',
    category: textAt(service, 'category'),
    units: numberOr(service, 'units', 1),
    days: isAbsent(service, 'days') ? null : numberAt(service, 'days'),
    modifiers: [],
    diagnosisCodes: [],
    serviceOn: null,
    visit: null,
    charge: known(cents(numberOr(service, 'billed', numberOr(service, 'allowed', 0)))),
    chargeSource: { kind: 'none' },
    preventive: flagAt(service, 'preventive'),
    emergency: flagAt(service, 'emergency'),
    admitted: flagAt(service, 'admitted'),
    nsaProtected: flagAt(service, 'nsaProtected'),
    referral: pick(['notNeeded', 'present', 'missing'], textOr(service, 'referral', 'notNeeded')),
    auth: pick(
      ['notNeeded', 'approved', 'missing', 'denied', 'expired', 'unitsExceeded'],
      textOr(service, 'auth', 'notNeeded'),
    ),
    approvedUnits: isAbsent(service, 'approvedUnits') ? null : numberAt(service, 'approvedUnits'),
  }
}

/** What a member and the family had met before; an absent key is nothing met. */
function accumulatorsOf(before: JsonRecord, member: string): readonly Accumulator[] {
  const own = optional(optional(before, 'members'), member)
  const family = optional(before, 'family')
  return (['in', 'out'] as const).flatMap((tier) => [
    accumulator('member', tier, own),
    accumulator('family', tier, family),
  ])
}

function accumulator(scope: 'member' | 'family', tier: string, from: JsonRecord): Accumulator {
  return {
    scope,
    tier,
    deductibleMet: known(cents(numberOr(from, `deductible_${tier}`, 0))),
    oopMet: known(cents(numberOr(from, `oop_${tier}`, 0))),
  }
}

/** Every counter that a rule names, with what was used before. */
function countersOf(vector: JsonRecord, before: JsonRecord): readonly Counter[] {
  const used = optional(before, 'counters')
  return rulesOf(vector).flatMap((rule) =>
    [optional(rule, 'limit'), optional(rule, 'firstVisits')]
      .filter((one) => Object.keys(one).length > 0)
      .map((one) => textOr(one, 'counter', 'firstVisits'))
      .map((name): Counter => ({ scope: 'member', kind: 'counter', name, used: numberOr(used, name, 0) })),
  )
}

/** What a member used of category deductibles and of the plan's maximum. */
function usedBy(vector: JsonRecord, before: JsonRecord, member: string): readonly Counter[] {
  const own = optional(optional(before, 'members'), member)
  const family = optional(before, 'family')
  const overrides = Object.keys(optional(optional(recordAt(vector, 'plan'), 'benefitMax'), 'overrides'))
  const names = rulesOf(vector).map((rule) => textOr(optional(rule, 'categoryDeductible'), 'name', ''))
  return [
    ...names.map((name) => counter('member', 'categoryDeductible', name, numberOr(own, `catded_${name}`, 0))),
    ...['', ...overrides].flatMap((name) => {
      const key = name === '' ? 'paid' : `paid_${name}`
      return [
        counter('member', 'paid', name, numberOr(own, key, 0)),
        counter('family', 'paid', name, numberOr(family, key, 0)),
      ]
    }),
  ]
}

function counter(scope: Counter['scope'], kind: Counter['kind'], name: string, used: number): Counter {
  return { scope, kind, name, used }
}

function rulesOf(vector: JsonRecord): readonly JsonRecord[] {
  const benefits = optional(recordAt(vector, 'plan'), 'benefits')
  return Object.keys(benefits).flatMap((category) => {
    const levels = optional(benefits, category)
    return Object.keys(levels).map((level) => optional(levels, level))
  })
}

function amountsOf(record: LineRecord): Record<string, number> {
  return {
    billed: record.charge,
    allowed: record.allowed,
    deductible: record.deductible,
    copay: record.copay,
    coinsurance: record.coinsurance,
    notCovered: record.notCovered,
    penalty: record.penalty,
    balanceBill: record.balanceBill,
    patientTotal: record.patient,
    planPays: record.planPays,
    writeOff: record.writeOff,
  }
}

function totalsOf(records: readonly LineRecord[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const record of records) {
    for (const [key, value] of Object.entries(amountsOf(record))) total[key] = (total[key] ?? 0) + value
  }
  return total
}

interface Run {
  readonly before: JsonRecord
  readonly terms: EpisodeTerms
  readonly values: number[]
}

/** Every key that the case expects, before plus what this episode credited: an absent one is nothing. */
function accumulatorsAfter(expected: JsonRecord, run: Run): Given {
  const after = optional(expected, 'accumulatorsAfter')
  const [members, family] = [optional(after, 'members'), optional(after, 'family')]
  const own = optional(run.before, 'members')
  const names = [...new Set([...Object.keys(own), ...membersOf(run.terms)])]
  const of = (keys: readonly string[], before: JsonRecord, who: readonly string[]): Given =>
    Object.fromEntries(
      keys.map((key) => [
        key,
        numberOr(before, key, 0) + who.reduce((total, one) => total + credited(run, one, key), 0),
      ]),
    )
  return {
    members: Object.fromEntries(
      Object.keys(members).map((name) => [name, of(Object.keys(optional(members, name)), optional(own, name), [name])]),
    ),
    family: of(Object.keys(family), optional(run.before, 'family'), names),
    counters: Object.fromEntries(
      Object.keys(optional(after, 'counters')).map((name) => [name, countedAfter(run, name)]),
    ),
  }
}

/** A counter that no service of the episode touches stays as it was. */
function countedAfter(run: Run, name: string): number {
  const cell = run.terms.cells.get(`used ${name}`)
  return cell === undefined ? numberOr(optional(run.before, 'counters'), name, 0) : valueAt(run, cell)
}

function membersOf(terms: EpisodeTerms): readonly string[] {
  return [...terms.levels.keys()].map((name) => name.slice(0, name.lastIndexOf(' ')))
}

/** What this episode credited to one key of one member. */
function credited(run: Run, member: string, key: string): number {
  const [kind = '', ...rest] = key.split('_')
  const name = rest.join('_')
  if (kind === 'catded') return valueAt(run, run.terms.cells.get(`credit ${member} ${name}`))
  if (kind === 'paid') return valueAt(run, run.terms.cells.get(`paid ${member} ${name}`))
  const level = run.terms.levels.get(`${member} ${name}`)
  return valueAt(run, kind === 'oop' ? level?.oopCredit : level?.deductibleCredit)
}

function valueAt(run: Run, cell: number | undefined): number {
  return cell === undefined ? 0 : (run.values[cell] ?? 0)
}
