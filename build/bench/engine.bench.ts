import { estimate } from '../../shared/engine/estimate/estimate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { knownQuestion, openQuestion } from './engine-question.ts'
import type { BenchRow } from './measure.ts'
import { copyFigures, figuresOf } from './reference/copy-figures.ts'
import { bigEstimate } from './reference/estimate-big.ts'
import { dineroEstimate } from './reference/estimate-dinero.ts'
import { loopEstimate } from './reference/estimate-loop.ts'
import { touchAll } from './touch.ts'

const PRODUCTION = 'estimate, every figure read'

export async function rows(): Promise<readonly BenchRow[]> {
  return [knownRow(), openRow()]
}

function knownRow(): BenchRow {
  const question = knownQuestion()
  const rules = rulesOn(question.asOf)
  const answer = estimate(question, rules)
  const figures = figuresOf(answer)
  return {
    name: 'engine estimate',
    job: '20 services on 6 ways of paying, with all records and traces',
    perRound: 40,
    candidates: [
      { name: 'integer loop', run: () => loopEstimate(question), perRound: 1_000 },
      { name: PRODUCTION, run: () => touchAll(estimate(question, rules)) },
      {
        name: 'estimate, totals read',
        run: () => estimate(question, rules).routes.map((one) => one.totals.patientOwes),
      },
      { name: 'only reading the same figures', run: () => touchAll(answer) },
      { name: 'only copying the same figures', run: () => copyFigures(figures) },
      { name: 'big.js', run: () => bigEstimate(question) },
      { name: 'dinero.js', run: () => dineroEstimate(question) },
    ],
    remarks: [`an answer is ${figures.length} figures`],
    goals: [
      { candidate: PRODUCTION, to: 'integer loop', atMost: 5 },
      { candidate: PRODUCTION, to: 'big.js', atMost: 1 / 25 },
      { candidate: PRODUCTION, to: 'dinero.js', atMost: 1 / 75 },
    ],
  }
}

function openRow(): BenchRow {
  const open = openQuestion()
  const rules = rulesOn(open.asOf)
  const known = knownQuestion()
  const sameRoute = { ...known, routes: known.routes.slice(1, 2) }
  return {
    name: 'engine range',
    job: '20 services on one way of paying of which 5 facts are missing: ranges and what to ask',
    perRound: 4,
    candidates: [
      { name: 'the same with nothing missing', run: () => touchAll(estimate(sameRoute, rules)) },
      { name: 'with 5 facts missing', run: () => touchAll(estimate(open, rules)) },
      { name: 'with 5 facts missing, totals read', run: () => estimate(open, rules).routes[0]?.totals.patientOwes },
    ],
    goals: [],
    limits: [{ candidate: 'with 5 facts missing', milliseconds: 5 }],
  }
}
