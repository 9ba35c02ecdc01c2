import { expect, test } from 'vitest'
import { changedColumns } from '../../../../renderer/features/estimates/state/changed-coverage.ts'
import { columnsOf } from '../../../../renderer/features/estimates/state/comparison.ts'
import { explanationText } from '../../../../renderer/features/estimates/state/explanation-text.ts'
import { liveAnswer } from '../../../../renderer/features/estimates/state/live-answer.ts'
import { spokenWords } from '../../../../renderer/features/estimates/state/spoken-words.ts'
import { whyView } from '../../../../renderer/features/estimates/state/why-view.ts'
import { known } from '../../../../shared/model/fact.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeDraft, PPO_COVERAGE } from '../../../support/knee-estimate.ts'
import { TODAY } from '../../../support/samples.ts'

function explained(row: string, column: string) {
  const draft = kneeDraft()
  const view = whyView(draft, columnsOf(draft, liveAnswer(draft.question)), { row, column }, TODAY)
  if (!view) throw new Error(`nothing to explain at ${row}, ${column}`)
  return view
}

test('an insured figure is explained from charge to yearly limit', () => {
  expect(explained('L3', 'R2').steps.map((step) => step.name)).toEqual([
    'Clinic charge',
    'Plan price',
    'Deductible used here',
    '20% of the rest',
    'Yearly limit check',
  ])
})

test('a self-pay figure is explained by its discount', () => {
  const { steps } = explained('L3', 'R1')

  expect(steps.map((step) => step.note)).toEqual(['2026 fee schedule, 1 unit', '40% off the charge.'])
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
  const text = explanationText(explained('L3', 'R2'), 'en')

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
