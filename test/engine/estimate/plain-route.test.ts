import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../../../build/vectors/cost-share-plan.ts'
import type { LineAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { Accumulator, Counter } from '../../../shared/model/coverage.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { amountOf, routeOf } from '../cob/payers-sample.ts'
import { plainLines } from '../coverage/plain-calculator.ts'
import { asWritten } from '../coverage/plain-case.ts'
import { CARE, type PlainQuestion, plainQuestion } from '../coverage/plain-questions.ts'
import type { Level, PlainLine, PlainService } from '../coverage/plain-words.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, told } from '../sample-plan.ts'

/** What the counselor sees of a line, by the names of the worked cases. */
function seen({ parts, lineId }: LineAnswer): Omit<PlainLine, 'billed'> {
  const amount = (name: keyof typeof parts): number => amountOf(parts[name]) ?? Number.NaN
  return {
    id: lineId,
    allowed: amount('allowed'),
    deductible: amount('deductible'),
    copay: amount('copay'),
    coinsurance: amount('coinsurance'),
    notCovered: amount('notCovered'),
    penalty: amount('penalty'),
    balanceBill: amount('balanceBill'),
    patientTotal: amount('patientOwes'),
    planPays: amount('planPays'),
    writeOff: amount('discount'),
  }
}

function lineOf(service: PlainService): ServiceLine {
  const { id, category, units, days, preventive, emergency, admitted, nsaProtected } = service
  return aLine(id, {
    ...{ category, units, days, preventive, emergency, admitted, nsaProtected },
    charge: told(service.billed),
    referral: service.referral ?? 'notNeeded',
    auth: service.auth ?? 'notNeeded',
    approvedUnits: service.approvedUnits ?? null,
  })
}

/** What was met and used, all of it told: a counter that is not listed would be unknown. */
function metOf({ met }: PlainQuestion): Pick<InsuredRoute, 'accumulators' | 'counters'> {
  const own = met.members.self ?? {}
  const accumulators = (['in', 'out'] as const).flatMap((tier) =>
    (['member', 'family'] as const).map((scope): Accumulator => {
      const from = scope === 'member' ? own : met.family
      return {
        scope,
        tier,
        deductibleMet: told(from[`deductible_${tier}`] ?? 0),
        oopMet: told(from[`oop_${tier}`] ?? 0),
      }
    }),
  )
  const counters = [
    ...['visits', 'units', 'days', 'dollars', 'first', 'second'].map((name) => ['counter', name] as const),
    ...['rx', 'imaging'].map((name) => ['categoryDeductible', name] as const),
    ...['', 'therapy'].map((name) => ['paid', name] as const),
  ].flatMap(([kind, name]) =>
    (['member', 'family'] as const).map((scope): Counter => ({ scope, kind, name, used: met.counters[name] ?? 0 })),
  )
  return { accumulators, counters }
}

/** The question for one patient on a route of one network level. */
function asked(question: PlainQuestion, tier: Level): PlainQuestion {
  const services = question.services.map((one): PlainService => ({ ...one, network: tier, member: 'self' }))
  return { ...question, services }
}

function answered(question: PlainQuestion, tier: Level): readonly Omit<PlainLine, 'billed'>[] {
  const route = anInsuredRoute({
    plan: planOf({ plan: asWritten(question.plan) }, CARE),
    tier,
    prices: question.services.map(({ id, allowed }) => aPrice(id, told(allowed))),
    ...metOf(question),
  })
  return routeOf(aQuestion({ lines: question.services.map(lineOf), routes: [route] })).lines.map(seen)
}

function worked({ plan, services, met }: PlainQuestion): readonly Omit<PlainLine, 'billed'>[] {
  return plainLines(plan, services, structuredClone(met)).map(({ billed: _billed, ...line }) => line)
}

test.each(['in', 'out'] as const)('a route at the level %s shows what the text works out', (tier) => {
  fc.assert(
    fc.property(plainQuestion, (drawn) => {
      const question = asked(drawn, tier)

      expect(answered(question, tier)).toEqual(worked(question))
    }),
    { numRuns: 600 },
  )
})
