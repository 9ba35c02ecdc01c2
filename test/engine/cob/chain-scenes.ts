import { type Alone, aloneAnswer } from '../../../shared/engine/cob/alone.ts'
import {
  type ChainPayer,
  type ChainPlan,
  type ChainSupplement,
  type PlacedPlan,
  payersOf,
} from '../../../shared/engine/cob/chain-payers.ts'
import type { ChainScene, ChainStep } from '../../../shared/engine/cob/chain-scene.ts'
import type { AloneLine, LineState } from '../../../shared/engine/cob/line-state.ts'
import { firstState } from '../../../shared/engine/cob/line-state.ts'
import type { CobMethod } from '../../../shared/engine/cob/secondary.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aQuestion } from '../sample-plan.ts'

/** A route's question, with the rules of its day and nothing held. */
export function sceneFor(question: EstimateQuestion, over: Partial<ChainScene> = {}): ChainScene {
  const [route] = question.routes
  if (route?.kind !== 'insured') throw new Error('the first route has to be an insured one')
  return {
    question,
    rules: rulesOn(question.asOf),
    held: null,
    order: payersOf(route).map((payer) => placedBy(payer)),
    status: 'participating',
    isQmb: false,
    made: new Map(),
    variants: 1,
    weighsFacts: true,
    ...over,
  }
}

/** A payer at its place, by the method that it was told or the standard one. */
export function placedBy(payer: ChainPayer, method: CobMethod = 'standard'): ChainSupplement | PlacedPlan {
  return payer.kind === 'medigap' ? payer : { ...payer, method: payer.method ?? method }
}

/** The plan of a payer; a supplement has none. */
export function planOfPayer(payer: ChainPayer | undefined): ChainPlan {
  if (payer === undefined || payer.kind === 'medigap') throw new Error('a plan was expected')
  return payer
}

/** The own coverage of a route, as one of its payers. */
export function ownPayer(route: InsuredRoute): ChainPlan {
  return planOfPayer(payersOf(route)[0])
}

/** How the route's own plan settles its lines alone. */
export function aloneOf(route: InsuredRoute, question: Partial<EstimateQuestion> = {}): Alone {
  const asked = aQuestion({ ...question, routes: [route] })
  return aloneAnswer(ownPayer(route), { question: asked, rules: rulesOn(asked.asOf), held: null })
}

/** A step of a payer that left these lines, as it would settle them alone. */
export function stepOf(payer: ChainPlan, lines: readonly AloneLine[], after?: readonly LineState[]): ChainStep {
  return {
    payer,
    alone: { trace: null, lines, asks: [], dimensions: [] },
    dimensions: [],
    pays: lines.map(({ pays }) => pays),
    reserves: null,
    rule: null,
    after: after ?? lines.map(firstState),
  }
}
