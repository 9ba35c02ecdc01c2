import { expect, test } from 'vitest'
import { changedColumns } from '../../../../renderer/features/estimates/state/changed-coverage.ts'
import { columnsOf } from '../../../../renderer/features/estimates/state/comparison.ts'
import { explanationText } from '../../../../renderer/features/estimates/state/explanation-text.ts'
import { liveAnswer } from '../../../../renderer/features/estimates/state/live-answer.ts'
import { spokenWords } from '../../../../renderer/features/estimates/state/spoken-words.ts'
import { besideOf } from '../../../../renderer/features/estimates/state/why-beside.ts'
import { whyView } from '../../../../renderer/features/estimates/state/why-view.ts'
import { known } from '../../../../shared/model/fact.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeDraft, PPO_COVERAGE } from '../../../support/knee-estimate.ts'

function explained(row: string, column: string, language: 'en' | 'es' = 'en') {
  const draft = kneeDraft()
  const view = whyView(draft, columnsOf(draft, liveAnswer(draft.question)), { row, column }, language)
  if (!view) throw new Error(`nothing to explain at ${row}, ${column}`)
  return view
}

test('an insured figure is explained from charge to coinsurance', () => {
  const { steps, folded } = explained('L3', 'R2')

  expect(steps.map((step) => step.name)).toEqual([
    'Clinic charge',
    'Plan price',
    'Deductible used here',
    '20% of the rest',
  ])
  expect(folded.map((step) => step.name)).toEqual(['Yearly limit check'])
})

test('a self-pay figure is explained by its discount', () => {
  const { steps } = explained('L3', 'R1')

  expect(steps.map((step) => step.note)).toEqual(['What the clinic bills before any discount.', '40% off the charge.'])
  expect(steps[0]?.sources).toEqual(['2026 fee schedule, row 87, from Jan 1, 2026'])
  expect(steps[1]?.sources).toEqual(['Clinic policy: discount without insurance'])
})

test('every step of the plan names its rule', () => {
  const { steps } = explained('L3', 'R2')

  expect(steps[1]?.sources).toEqual(['2026 fee schedule, row 87, from Jan 1, 2026'])
  expect(steps[3]?.sources).toEqual(['Plan rule: share of the rest, Advanced imaging'])
})

test('the yearly limit names the law behind it', () => {
  const limit = explained('L3', 'R2').folded[0]

  expect(limit?.sources.some((source) => source.startsWith('Law: 45 CFR 156.130(a)'))).toBe(true)
})

test('the facts say who asked the plan and when', () => {
  expect(explained('L3', 'R2').facts[0]).toBe('Told by plan portal, Nov 20, 2026, asked by Counselor 1')
})

test('the same explanation stands in Spanish', () => {
  const { steps, facts, warning } = explained('L3', 'R2', 'es')

  expect(steps.map((step) => step.name)).toEqual([
    'Cargo de la clínica',
    'Precio del plan',
    'Deducible que se usa aquí',
    '20% del resto',
  ])
  expect(steps[3]?.note).toBe('El 20% de los $33.35 que quedan.')
  expect(facts[0]).toContain('portal del plan, 20 nov 2026')
  expect(warning).toContain('la clínica asumiría los $612.00')
})

test('beside another column the facts that part them stand', () => {
  const draft = kneeDraft()
  const columns = columnsOf(draft, liveAnswer(draft.question))
  const view = explained('L3', 'R2')
  const january = columns[2]
  if (!january) throw new Error('no third column')

  const beside = besideOf(view, january, draft.question.lines)

  expect(beside?.moreHere).toBe(-2_668)
  expect(beside?.parting.map((one) => one.name)).toContain('Deductible met so far')
})

test('beside another column a total names its services', () => {
  const draft = kneeDraft()
  const [selfPay] = columnsOf(draft, liveAnswer(draft.question))
  if (!selfPay) throw new Error('no first column')

  const beside = besideOf(explained('total', 'R2'), selfPay, draft.question.lines)

  expect(beside?.moreHere).toBe(-70_566)
  expect(beside?.parting[0]?.name).toBe('MRI knee, no contrast')
})

test('a total is explained by its services, the largest first', () => {
  const { steps } = explained('total', 'R2')

  expect(steps.map((step) => step.lineId)).toEqual(['L3', 'L7', 'L2', 'L1', 'L6', 'L4', 'L5'])
})

test('a part of the total names only the services that have it', () => {
  expect(explained('coinsurance', 'R2').steps.map((step) => step.lineId)).toEqual(['L4', 'L5', 'L3'])
})

test('a missing authorization says who would carry the amount', () => {
  expect(explained('L3', 'R2').warning).toContain('the clinic would carry the $612.00')
  expect(explained('L2', 'R2').warning).toBeNull()
})

test('the sentence to say has the same figures in both languages', () => {
  const view = explained('L3', 'R2')

  expect(spokenWords(view, 'en')).toContain('After that you pay 20%, which is $6.67.')
  expect(spokenWords(view, 'es')).toContain('Después usted paga el 20%, que son $6.67.')
})

test('the copied explanation is plain text', () => {
  const text = explanationText(explained('L3', 'R2'))

  expect(text).toContain('3. Deductible used here: $578.65')
  expect(text.split('\n')[0]).toBe('MRI knee, no contrast: $585.32')
})

test('a coverage as it was when the column was made changes nothing', () => {
  expect(changedColumns(kneeDraft(), [PPO_COVERAGE])).toEqual([])
})

test('a coverage with more met is offered to its columns', () => {
  const accumulators = PPO_COVERAGE.accumulators.map((one) => ({ ...one, deductibleMet: known(cents(150_000)) }))

  const changed = changedColumns(kneeDraft(), [{ ...PPO_COVERAGE, accumulators }])

  expect(changed.map((route) => route.id)).toEqual(['R2'])
  expect(changed[0]?.prices.length).toBeGreaterThan(0)
})
