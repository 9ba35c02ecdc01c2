import { estimate } from '../../shared/engine/estimate/estimate.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { knownQuestion, openQuestion, TODAY } from './engine-question.ts'
import { type BenchRow, onEach } from './measure.ts'
import { copyFigures, figuresOf } from './reference/copy-figures.ts'
import { bigEstimate } from './reference/estimate-big.ts'
import { dineroEstimate } from './reference/estimate-dinero.ts'
import { loopEstimate } from './reference/estimate-loop.ts'
import { touchAll } from './touch.ts'

const PRODUCTION = 'estimate, every figure read'

export async function rows(): Promise<readonly BenchRow[]> {
  return [knownRow(), openRow()]
}

/** As many questions in turn as a desk may have open. */
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7]

function knownRow(): BenchRow {
  const questions = VARIANTS.map((variant) => knownQuestion(variant))
  const rules = rulesOn(questions[0]?.asOf ?? TODAY)
  const answers = questions.map((question) => estimate(question, rules))
  const figures = answers.map(figuresOf)
  const totals = (question: EstimateQuestion) => estimate(question, rules).routes.map((one) => one.totals.patientOwes)
  return {
    name: 'engine estimate',
    job: '20 services on 6 ways of paying, with all records and traces',
    perRound: 40,
    candidates: [
      { name: 'integer loop', run: onEach(questions, loopEstimate), perRound: 1_000 },
      { name: PRODUCTION, run: onEach(questions, (question) => touchAll(estimate(question, rules))) },
      { name: 'estimate, totals read', run: onEach(questions, totals), perRound: 200 },
      { name: 'only reading the same figures', run: onEach(answers, touchAll), perRound: 200 },
      { name: 'only copying the same figures', run: onEach(figures, copyFigures), perRound: 200 },
      { name: 'big.js', run: onEach(questions, bigEstimate) },
      { name: 'dinero.js', run: onEach(questions, dineroEstimate) },
    ],
    remarks: [`an answer is ${figures[0]?.length} figures`],
    goals: [
      { candidate: PRODUCTION, to: 'integer loop', atMost: 5 },
      { candidate: PRODUCTION, to: 'big.js', atMost: 1 / 25 },
      { candidate: PRODUCTION, to: 'dinero.js', atMost: 1 / 75 },
    ],
  }
}

function openRow(): BenchRow {
  const open = VARIANTS.map((variant) => openQuestion(variant))
  const known = VARIANTS.map((variant) => knownQuestion(variant))
  const sameRoute = known.map((question) => ({ ...question, routes: question.routes.slice(1, 2) }))
  const rules = rulesOn(open[0]?.asOf ?? TODAY)
  const all = (question: EstimateQuestion) => touchAll(estimate(question, rules))
  return {
    name: 'engine range',
    job: '20 services on one way of paying of which 5 facts are missing: ranges and what to ask',
    perRound: 4,
    candidates: [
      { name: 'the same with nothing missing', run: onEach(sameRoute, all), perRound: 100 },
      { name: 'with 5 facts missing', run: onEach(open, all) },
      {
        name: 'with 5 facts missing, totals read',
        run: onEach(open, (question) => estimate(question, rules).routes[0]?.totals.patientOwes),
      },
    ],
    goals: [],
    limits: [{ candidate: 'with 5 facts missing', milliseconds: 5 }],
  }
}
