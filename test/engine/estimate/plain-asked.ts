import { planOf } from '../../../build/vectors/cost-share-plan.ts'
import type { Accumulator, Counter } from '../../../shared/model/coverage.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { asWritten } from '../coverage/plain-case.ts'
import { CARE, type PlainQuestion } from '../coverage/plain-questions.ts'
import type { Level, PlainService } from '../coverage/plain-words.ts'
import { aLine, anInsuredRoute, aPrice, told } from '../sample-plan.ts'

/** The question for one patient on a route of one network level. */
export function asked(question: PlainQuestion, tier: Level): PlainQuestion {
  const services = question.services.map((one): PlainService => ({ ...one, network: tier, member: 'self' }))
  return { ...question, services }
}

/** The services as the app stores them. */
export function plainServiceLine(service: PlainService): ServiceLine {
  const { id, category, units, days, preventive, emergency, admitted, nsaProtected } = service
  return aLine(id, {
    ...{ category, units, days, preventive, emergency, admitted, nsaProtected },
    charge: told(service.billed),
    referral: service.referral ?? 'notNeeded',
    auth: service.auth ?? 'notNeeded',
    approvedUnits: service.approvedUnits ?? null,
  })
}

/** The coverage as the app stores it, everything about it told. */
export function plainRoute(question: PlainQuestion, tier: Level): InsuredRoute {
  return anInsuredRoute({
    plan: planOf({ plan: asWritten(question.plan) }, CARE),
    tier,
    prices: question.services.map(({ id, allowed }) => aPrice(id, told(allowed))),
    ...metOf(question),
  })
}

/** What was met and used: a counter that is not listed would be unknown. */
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
