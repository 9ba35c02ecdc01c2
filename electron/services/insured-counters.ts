import type { PaperAccumulator } from '../../shared/documents/insured-input.ts'
import { assumedFigure, knownFigure, type PaperFigure, unknownFigure } from '../../shared/documents/paper-figures.ts'
import { factIds, type Scope } from '../../shared/engine/estimate/fact-ids.ts'
import type { TierLimits } from '../../shared/model/benefit-plan.ts'
import { type Fact, known, UNKNOWN } from '../../shared/model/fact.ts'
import type { Language } from '../../shared/model/patient.ts'
import type { InsuredRoute } from '../../shared/model/route.ts'
import { type Cents, cents, ZERO } from '../../shared/money/cents.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import { paperFact } from './paper-amounts.ts'

interface Counted {
  readonly id: string
  readonly name: string
  readonly limit: Fact<Cents>
  readonly met: Fact<Cents>
}

/**
 * The plan's running totals on the route's network level: limit, what was met, what is left. A total that the plan does
 * not have is left out; one that nobody told stays unknown. In the next plan year nothing is met yet.
 */
export function insuredCounters(route: InsuredRoute, language: Language): readonly PaperAccumulator[] {
  const limits = route.plan.tiers.find(({ tier }) => tier === route.tier)
  if (limits === undefined) return []
  const words = factWords[language]
  const { means, asOf } = route.source
  return (['member', 'family'] as const)
    .flatMap((scope) => countedOf(route, limits, scope, language))
    .flatMap(({ id, name, limit, met }) => {
      const figure = paperFact(limit, `${id}.limit`)
      if (figure === null) return []
      const counted = paperFact(met, `${id}.met`) ?? unknownFigure(`${id}.met`)
      return [
        {
          name,
          limit: figure,
          met: counted,
          left: leftFigure(`${id}.left`, limit, met),
          asOf,
          source: words.means[means],
        },
      ]
    })
}

function countedOf(route: InsuredRoute, limits: TierLimits, scope: Scope, language: Language): readonly Counted[] {
  const words = factWords[language]
  const told = route.accumulators.find((each) => each.scope === scope && each.tier === route.tier)
  const isMember = scope === 'member'
  const metOf = (fact: Fact<Cents> | undefined): Fact<Cents> => (route.nextPlanYear ? known(ZERO) : (fact ?? UNKNOWN))
  return [
    {
      id: factIds.deductible(scope, route.tier),
      name: words.deductible[scope],
      limit: isMember ? limits.deductibleIndividual : limits.deductibleFamily,
      met: metOf(told?.deductibleMet),
    },
    {
      id: factIds.oop(scope, route.tier),
      name: words.outOfPocket[scope],
      limit: isMember ? limits.oopIndividual : limits.oopFamily,
      met: metOf(told?.oopMet),
    },
  ]
}

function leftFigure(id: string, limit: Fact<Cents>, met: Fact<Cents>): PaperFigure {
  if (!('value' in limit) || !('value' in met)) return unknownFigure(id)
  const left = cents(Math.max(limit.value - met.value, 0))
  return limit.kind === 'known' && met.kind === 'known' ? knownFigure(id, left) : assumedFigure(id, left)
}
