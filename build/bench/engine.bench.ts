import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { type BenchRow, onEach } from './bench-row.ts'
import { knownQuestion, openQuestion, TODAY } from './engine-question.ts'
import { copyFigures, figuresOf, readFigures, type Template } from './reference/copy-figures.ts'
import { bigEstimate } from './reference/estimate-big.ts'
import { dineroEstimate } from './reference/estimate-dinero.ts'
import { loopEstimate } from './reference/estimate-loop.ts'
import { touchAll, touchTotals } from './touch.ts'

/** As many questions in turn as a desk may have open. */
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7]
const rules = rulesOn(TODAY)

export function rows(): readonly BenchRow[] {
  return [recordsRow(), figuresRow(), openRow()]
}

const known = (): readonly EstimateQuestion[] => VARIANTS.map((variant) => knownQuestion(variant))
const open = (): readonly EstimateQuestion[] => VARIANTS.map((variant) => openQuestion(variant))
const answers = (): readonly EstimateAnswer[] => known().map(answerTo)

function answerTo(question: EstimateQuestion): EstimateAnswer {
  return estimate(question, rules)
}

function everyFigure(question: EstimateQuestion): number {
  return touchAll(answerTo(question))
}

function totals(question: EstimateQuestion): number {
  return touchTotals(answerTo(question))
}

/** Every step of every line and every sum is computed and kept; figures are made when they are looked at. */
function recordsRow(): BenchRow {
  return {
    name: 'engine estimate',
    job: '20 services on 6 ways of paying: the records of all steps kept, every total read; rules of a plan made once',
    perRound: 2_000,
    candidates: [
      { name: 'integer loop', begin: onEach(known, loopEstimate) },
      { name: 'estimate', begin: onEach(known, totals) },
      { name: 'big.js', begin: onEach(known, bigEstimate), perRound: 100 },
      { name: 'dinero.js', begin: onEach(known, dineroEstimate), perRound: 20 },
    ],
    goals: [
      { candidate: 'estimate', to: 'integer loop', atMost: 5 },
      { candidate: 'estimate', to: 'big.js', atMost: 1 / 25 },
      { candidate: 'estimate', to: 'dinero.js', atMost: 1 / 75 },
    ],
  }
}

interface Told {
  readonly question: EstimateQuestion
  /** The figures that the engine gives to the question. */
  readonly templates: readonly Template[]
}

const toldFigures = (): readonly Told[] =>
  known().map((question) => ({ question, templates: figuresOf(answerTo(question)) }))

/** A reference with figures: its steps, and then every figure as an object, with nothing to decide about them. */
function withFigures(steps: (question: EstimateQuestion) => unknown) {
  return onEach(toldFigures, ({ question, templates }) => {
    const made = steps(question)
    return made === null ? 0 : readFigures(copyFigures(templates))
  })
}

/** The same with every figure of the answer as an object of its own, read to its last source. */
function figuresRow(): BenchRow {
  return {
    name: 'engine figures',
    job: 'the same with every figure made and read: standing, value, sources, what settled it, rule',
    perRound: 150,
    candidates: [
      { name: 'integer loop and copied figures', begin: withFigures(loopEstimate) },
      { name: 'estimate, every figure read', begin: onEach(known, everyFigure) },
      { name: 'big.js and copied figures', begin: withFigures(bigEstimate), perRound: 50 },
      { name: 'dinero.js and copied figures', begin: withFigures(dineroEstimate), perRound: 20 },
      { name: 'only reading the same figures', begin: onEach(answers, touchAll), perRound: 500 },
    ],
    goals: [{ candidate: 'estimate, every figure read', to: 'integer loop and copied figures', atMost: 5 }],
    remarks: async () => [`an answer is ${toldFigures()[0]?.templates.length} figures`],
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
