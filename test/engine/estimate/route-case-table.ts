import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Parts, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../shared/engine/figure.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { OtherPayer, OtherPlan } from '../../../shared/model/other-payer.ts'
import type { MedicareFacts } from '../../../shared/model/payer-standing.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import {
  anOrder,
  anOther,
  aShare,
  aSupplement,
  DEPENDENT,
  medicareFacts,
  ORIGINAL_MEDICARE,
  routeOf,
} from '../cob/payers-sample.ts'
import { aPrice, aQuestion, met } from '../sample-plan.ts'
import {
  amount,
  count,
  helpOf,
  insuredOf,
  linesOf,
  money,
  rateFact,
  type ServiceWords,
  selfPayOf,
  type Words,
  yesNo,
} from './route-words.ts'

/** A whole estimate of one route in the clinic's words: what is given, its services, and what comes out. */
export interface RouteCase {
  readonly name: string
  readonly given: Words
  readonly services: readonly ServiceWords[]
  readonly expect: Words
}

/** The cases of a table in a folder of the engine's tests. */
export function routeCasesOf(folder: string, table: string): readonly RouteCase[] {
  const path = join(import.meta.dirname, '..', folder, `${table}.cases.yaml`)
  return parse(readFileSync(path, 'utf8'), { schema: 'failsafe' })
}

/** The answer to the one route of a case. */
export function routeAnswerTo({ given, services }: RouteCase): RouteAnswer {
  const help = helpOf(given)
  const route = paidBy(given, services)
  return routeOf(
    aQuestion({
      ...(given.on === undefined ? {} : { asOf: plainDate(given.on), serviceOn: plainDate(given.on) }),
      lines: [...linesOf(services)],
      routes: [help === null ? route : { ...route, assistance: help }],
    }),
  )
}

function paidBy(given: Words, services: readonly ServiceWords[]): Route {
  if (given.route === 'self-pay') return selfPayOf(given, services)
  const own = given.route === 'Medicare' ? medicareOf(given, services) : insuredOf(given, services)
  const others = othersOf(given, services)
  const procedures = given.contract === undefined ? {} : { procedures: contractOf(given) }
  return others.length === 0
    ? { ...own, ...procedures }
    : { ...own, ...procedures, coordination: { method: 'standard', order: orderOf(given), others: [...others] } }
}

function contractOf(given: Words): NonNullable<InsuredRoute['procedures']> {
  const ladder = given.ladder === undefined ? null : given.ladder.split(' ').map(Number)
  return { ladder, modifiers: [] }
}

function orderOf(given: Words): OtherPlan['order'] {
  return anOrder(given.route === 'Medicare' ? { through: 'own' } : {})
}

function medicareOf(given: Words, services: readonly ServiceWords[]): InsuredRoute {
  return {
    ...insuredOf({}, services),
    plan: ORIGINAL_MEDICARE,
    accumulators: [
      given['Part B met'] === '?'
        ? met('member', null, null)
        : met('member', amount(given['Part B met'] ?? '283.00'), 0),
    ],
    medicare: factsOf(given),
  }
}

function factsOf(given: Words): MedicareFacts {
  return medicareFacts({
    because: (given['Medicare because of'] ?? 'age') as 'age',
    status: given.clinic === '?' ? null : ((given.clinic ?? 'participating') as 'participating'),
    isQmb: yesNo(given['qualified beneficiary'] ?? 'no'),
    isPeriodDeductiblePaid: yesNo(given['period deductible paid'] ?? 'no'),
    hospitalDaysBefore: count(given['hospital days before'] ?? '0'),
    nursingDaysBefore: count(given['nursing days before'] ?? '0'),
    reserveDaysUsed: count(given['reserve days used'] ?? '0'),
  })
}

/** Further payers: `second`, `third`, each a plan, Medicaid, Medicare or a supplement. */
function othersOf(given: Words, services: readonly ServiceWords[]): readonly OtherPayer[] {
  return ['second', 'third'].flatMap((which): OtherPayer[] => {
    const kind = given[which]
    if (kind === undefined) return []
    if (kind.startsWith('supplement ')) return [aSupplement(kind.slice(11) as 'G', { id: which })]
    const prices = services.map((words, index) =>
      aPrice(String(index + 1), money(words[`${which} price`] ?? words.price ?? '?')),
    )
    return [otherOf(which, kind, { given, prices })]
  })
}

interface OtherWords {
  readonly given: Words
  readonly prices: OtherPlan['prices']
}

function otherOf(which: string, kind: string, { given, prices }: OtherWords): OtherPlan {
  const word = (name: string, otherwise: string): string => given[`${which} ${name}`] ?? otherwise
  const type = kind === 'Medicaid' ? 'medicaid' : 'other'
  const plan = aShare(`The ${which} plan`, amount(word('deductible', '0')), 0)
  const coinsurance = rateFact(word('coinsurance', '0%'))
  const known = anOther(
    which,
    { ...plan, type, benefits: plan.benefits.map((rule) => ({ ...rule, coinsurance })) },
    0,
    { prices, method: word('method', 'standard') as OtherPlan['method'], order: DEPENDENT },
  )
  if (kind === 'employer plan') {
    const employees = word('employees', '?')
    const order = anOrder({ employees: employees === '?' ? null : Number(employees) })
    return { ...known, order }
  }
  if (kind !== 'Medicare') return known
  const partB = met('member', amount(word('Part B met', '283.00')), 0)
  return { ...known, plan: ORIGINAL_MEDICARE, accumulators: [partB], medicare: factsOf(given) }
}

const TOTALS: readonly (readonly [string, keyof Parts])[] = [
  ['charges', 'charge'],
  ['nobody pays', 'discount'],
  ['plans pay', 'planPays'],
  ['deductible', 'deductible'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['not covered', 'notCovered'],
  ['penalty', 'penalty'],
  ['balance bill', 'balanceBill'],
  ['patient owes', 'patientOwes'],
]

/** Everything that a case may expect, in its own words. */
export function wordsOfRoute(answer: RouteAnswer): Words {
  const words: Record<string, string> = {}
  for (const [name, part] of TOTALS) words[name] = shown(answer.totals[part])
  words['at least'] = answer.range.low === null ? 'no end' : plainAmount(answer.range.low)
  words['at most'] = answer.range.high === null ? 'no end' : plainAmount(answer.range.high)
  words.each = answer.lines.map(({ parts }) => shown(parts.patientOwes)).join(' ')
  words.prices = answer.lines.map(({ parts }) => shown(parts.allowed)).join(' ')
  words['who pays'] = (answer.payers ?? []).map(({ payerId }) => payerId).join(' ')
  words['each payer'] = (answer.payers ?? []).map(({ pays }) => shown(pays)).join(' ')
  words.fee = answer.membership === undefined ? '' : shown(answer.membership.fee)
  words['with the fee'] = answer.membership === undefined ? '' : shown(answer.membership.withFee)
  words.asks = stillToAsk(answer.totals.patientOwes).join(' ')
  words.notes = answer.notes.map(({ code }) => code).join(' ')
  return words
}

function shown(figure: Figure): string {
  return isSettled(figure) ? plainAmount(figure.value) : '?'
}
