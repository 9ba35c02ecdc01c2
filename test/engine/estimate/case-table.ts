import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LineAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { AuthOutcome, BenefitRule, Liability } from '../../../shared/model/benefit-plan.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { parsePercent } from '../../../shared/money/parse-percent.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule } from '../sample-plan.ts'

/** One case in the clinic's words; every scalar is text, read by the same parsers as the form's fields. */
export interface Case {
  readonly name: string
  readonly given: Words
  readonly expect: Words
}

export type Words = Readonly<Record<string, string>>

/** The cases of a table beside this file. Scalars stay text, so that no float gets in. */
export function casesOf(table: string): readonly Case[] {
  return parse(readFileSync(join(import.meta.dirname, `${table}.cases.yaml`), 'utf8'), { schema: 'failsafe' })
}

const GIVEN = new Set([
  'charge',
  'plan price',
  'network',
  'covered',
  'deductible',
  'deductible met',
  'deductible applies',
  'out-of-pocket limit',
  'out-of-pocket met',
  'copay',
  'copay comes',
  'copay per',
  'coinsurance',
  'at most per fill',
  'preventive',
  'emergency',
  'protected',
  'units',
  'days',
  'longest days',
  'approved units',
  'authorization',
  'referral',
  'without authorization',
  'without referral',
  'plan pays at most',
  'paid by the plan',
])

/** What the engine answers for the one service of a case. */
export function answerTo({ given }: Case): { readonly route: RouteAnswer; readonly line: LineAnswer } {
  for (const word of Object.keys(given)) if (!GIVEN.has(word)) throw new Error(`a case gives an unknown “${word}”`)
  const tier = given.network ?? 'in'
  const route = anInsuredRoute({
    tier,
    plan: aPlan({
      tiers: [aLevel(levelOf(given, 'in')), aLevel(levelOf(given, 'out'))],
      benefits: [ruleOf(given, 'in'), ruleOf(given, 'out')],
      authMissing: outcomeOf(given['without authorization']),
      missingReferral: liability(given['without referral'] ?? 'provider'),
      benefitMax: maxOf(given),
    }),
    accumulators: ['in', 'out'].map((level) => ({
      scope: 'member' as const,
      tier: level,
      deductibleMet: money(given['deductible met'] ?? '0'),
      oopMet: money(given['out-of-pocket met'] ?? '0'),
    })),
    counters: [{ scope: 'member', kind: 'paid', name: '', used: amount(given['paid by the plan'] ?? '0') }],
    prices: [aPrice('1', money(given['plan price'] ?? '?'))],
  })
  const question = aQuestion({ lines: [lineOf(given)], routes: [route] })
  const answer = estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
  return { route: answer, line: answer.lines[0] as LineAnswer }
}

/** The words of an answer that a case may expect, as the case writes them. */
export function wordsOf({ route, line }: ReturnType<typeof answerTo>): Words {
  const part = (figure: LineAnswer['parts']['charge']): string =>
    figure.standing === 'missing' ? '?' : plainAmount(figure.value)
  const { parts, range } = line
  return {
    'allowed amount': part(parts.allowed),
    'nobody pays': part(parts.discount),
    'plan pays': part(parts.planPays),
    deductible: part(parts.deductible),
    copay: part(parts.copay),
    coinsurance: part(parts.coinsurance),
    'not covered': part(parts.notCovered),
    penalty: part(parts.penalty),
    'balance bill': part(parts.balanceBill),
    'patient owes': part(parts.patientOwes),
    'at least': range.low === null ? 'no end' : plainAmount(range.low),
    'at most': range.high === null ? 'no end' : plainAmount(range.high),
    because: String(parts.patientOwes.settledBy),
    rule: String(parts.patientOwes.rule),
    tag: line.tag,
    asks: stillToAsk(parts.patientOwes).join(', '),
    notes: route.notes.map((note) => note.code).join(', '),
  }
}

function levelOf(given: Words, tier: string): Parameters<typeof aLevel>[0] {
  return {
    tier,
    deductibleIndividual: money(given.deductible ?? 'n/a'),
    oopIndividual: money(given['out-of-pocket limit'] ?? 'n/a'),
  }
}

function ruleOf(given: Words, tier: string): BenefitRule {
  const most = given['at most per fill']
  return aRule('imaging', {
    tier,
    covered: yesNo(given.covered ?? 'yes'),
    deductibleApplies: yesNo(given['deductible applies'] ?? 'yes'),
    copay: money(given.copay ?? 'n/a'),
    copayOrder: given['copay comes'] === 'first' ? 'before' : 'after',
    copayPer: (given['copay per'] ?? 'visit') as BenefitRule['copayPer'],
    copayMaxDays: given['longest days'] === undefined ? null : Number(given['longest days']),
    coinsurance: share(given.coinsurance ?? 'n/a'),
    coinsuranceMax: most === undefined ? null : amount(most),
  })
}

function lineOf(given: Words): ServiceLine {
  return aLine('1', {
    charge: money(given.charge ?? '?'),
    units: Number(given.units ?? 1),
    days: given.days === undefined ? null : Number(given.days),
    approvedUnits: given['approved units'] === undefined ? null : Number(given['approved units']),
    preventive: given.preventive === 'yes',
    emergency: given.emergency === 'yes',
    nsaProtected: given.protected === 'yes',
    auth: (given.authorization ?? 'notNeeded') as ServiceLine['auth'],
    referral: (given.referral ?? 'notNeeded') as ServiceLine['referral'],
  })
}

function maxOf(given: Words): ReturnType<typeof aPlan>['benefitMax'] {
  const most = given['plan pays at most']
  if (most === undefined) return null
  return { individual: amount(most), family: null, whenExhausted: 'allowed', overrides: [] }
}

/** `denied to provider`, `50% of planPayment`, or an amount. */
function outcomeOf(text = 'denied to provider'): AuthOutcome {
  const denied = /^denied to (\w+)$/.exec(text)
  if (denied) return { action: 'deny', liability: denied[1] as Liability }
  const percent = /^(.+%) of (planPayment|allowed)$/.exec(text)
  if (!percent) return { action: 'penaltyAmount', amount: amount(text) }
  const rate = share(percent[1] ?? '')
  if (rate.kind !== 'known') throw new Error(`not a percent: ${text}`)
  return { action: 'penaltyPercent', rate: rate.value, of: percent[2] as 'planPayment', cap: null }
}

function liability(text: string): ReturnType<typeof aPlan>['missingReferral'] {
  return text as ReturnType<typeof aPlan>['missingReferral']
}

function money(text: string): Fact<Cents> {
  const reading = parseMoney(text)
  if (reading.kind === 'unknown') return UNKNOWN
  if (reading.kind === 'none') return NONE
  if (reading.kind !== 'amount') throw new Error(`not an amount: ${text}`)
  return known(reading.value)
}

function amount(text: string): Cents {
  const fact = money(text)
  if (fact.kind !== 'known') throw new Error(`not an amount: ${text}`)
  return cents(fact.value)
}

function share(text: string): Fact<Rate> {
  const reading = parsePercent(text)
  if (reading.kind === 'unknown') return UNKNOWN
  if (reading.kind === 'none') return NONE
  if (reading.kind !== 'rate') throw new Error(`not a percent: ${text}`)
  return known(reading.rate)
}

function yesNo(text: string): Fact<boolean> {
  if (text === '?') return UNKNOWN
  return known(text === 'yes')
}
