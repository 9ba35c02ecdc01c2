import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { type BenchRow, onEach } from './bench-row.ts'
import { knownQuestion, openQuestion, TODAY } from './engine-question.ts'

import { copyFigures, figuresOf } from './reference/copy-figures.ts'
import { bigEstimate } from './reference/estimate-big.ts'
import { dineroEstimate } from './reference/estimate-dinero.ts'
import { loopEstimate } from './reference/estimate-loop.ts'
import { touchAll } from './touch.ts'

const PRODUCTION = 'estimate, every figure read'

/** As many questions in turn as a desk may have open. */
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7]
const rules = rulesOn(TODAY)

export function rows(): readonly BenchRow[] {
  return [knownRow(), openRow()]
}

const known = (): readonly EstimateQuestion[] => VARIANTS.map((variant) => knownQuestion(variant))
const open = (): readonly EstimateQuestion[] => VARIANTS.map((variant) => openQuestion(variant))
const answers = (): readonly EstimateAnswer[] => known().map(answerTo)
const figures = () => answers().map(figuresOf)

function answerTo(question: EstimateQuestion): EstimateAnswer {
  return estimate(question, rules)
}

function everyFigure(question: EstimateQuestion): number {
  return touchAll(answerTo(question))
}

function totals(question: EstimateQuestion): unknown {
  return answerTo(question).routes.map((route) => route.totals.patientOwes)
}

function knownRow(): BenchRow {
  return {
    name: 'engine estimate',
    job: '20 services on 6 ways of paying, with all records and traces',
    perRound: 100,
    candidates: [
      { name: 'integer loop', begin: onEach(known, loopEstimate), perRound: 2_000 },
      { name: PRODUCTION, begin: onEach(known, everyFigure) },
      { name: 'estimate, totals read', begin: onEach(known, totals), perRound: 300 },
      { name: 'only reading the same figures', begin: onEach(answers, touchAll), perRound: 500 },
      { name: 'only copying the same figures', begin: onEach(figures, copyFigures), perRound: 300 },
      { name: 'big.js', begin: onEach(known, bigEstimate) },
      { name: 'dinero.js', begin: onEach(known, dineroEstimate), perRound: 20 },
    ],
    goals: [
      { candidate: PRODUCTION, to: 'integer loop', atMost: 5 },
      { candidate: PRODUCTION, to: 'big.js', atMost: 1 / 25 },
      { candidate: PRODUCTION, to: 'dinero.js', atMost: 1 / 75 },
    ],
    remarks: async () => [`an answer is ${figures()[0]?.length} figures`],
  }
}

function openRow(): BenchRow {
  const oneRoute = () => known().map((question) => ({ ...question, routes: question.routes.slice(1, 2) }))
  return {
    name: 'engine range',
    job: '20 services on one way of paying of which 5 facts are missing: ranges and what to ask',
    perRound: 20,
    candidates: [
      { name: 'the same with nothing missing', begin: onEach(oneRoute, everyFigure), perRound: 300 },
      { name: 'with 5 facts missing', begin: onEach(open, everyFigure) },
      { name: 'with 5 facts missing, totals read', begin: onEach(open, totals) },
    ],
    goals: [],
    limits: [{ candidate: 'with 5 facts missing', milliseconds: 5 }],
  }
}
