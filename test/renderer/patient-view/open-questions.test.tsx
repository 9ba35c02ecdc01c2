// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { columnsOf } from '../../../renderer/features/estimates/state/comparison.ts'
import { liveAnswer } from '../../../renderer/features/estimates/state/live-answer.ts'
import { patientViewOf } from '../../../renderer/features/estimates/state/patient-view-of.ts'
import { PatientPage } from '../../../renderer/features/patient-view/patient-page.tsx'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { Language } from '../../../shared/model/patient.ts'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'

afterEach(cleanup)

/** The knee visit of which nobody has told what is met of the deductible. */
function untold(): EstimateDraft {
  const draft = kneeDraft()
  const routes = draft.question.routes.map((route) =>
    route.kind === 'insured'
      ? { ...route, accumulators: route.accumulators.map((one) => ({ ...one, deductibleMet: UNKNOWN })) }
      : route,
  )
  return { ...draft, question: { ...draft.question, routes } }
}

function viewOf(draft: EstimateDraft, routeId: string): PatientView {
  const columns = columnsOf(draft, liveAnswer(draft.question))
  const view = patientViewOf({ draft, columns, routeId, language: 'en' })
  if (view === null) throw new Error('nothing to show')
  return view
}

function show(view: PatientView, language: Language): string {
  render(<PatientPage view={view} language={language} onLanguage={() => {}} onBack={null} />)
  return screen.getByRole('main').textContent ?? ''
}

describe('while the amount is a range', () => {
  test('the patient reads what is open and what depends on it', () => {
    const page = show(viewOf(untold(), 'R2'), 'en')

    expect(page).toContain('We do not know everything yet.')
    expect(page).toMatch(/Deductible met so far: about \$[\d,]+ depends on it\./)
  })

  test('the same stands there in Spanish', () => {
    const page = show(viewOf(untold(), 'R2'), 'es')

    expect(page).toContain('Todavía no lo sabemos todo.')
    expect(page).toMatch(/de esto dependen unos \$[\d,]+\./)
    expect(page).not.toMatch(/depends on it|Deductible met/)
  })

  test('no more than three questions are shown, the largest first', () => {
    const { questions } = viewOf(untold(), 'R2')

    expect(questions.length).toBeGreaterThan(0)
    expect(questions.length).toBeLessThanOrEqual(3)
    expect(questions[0]?.narrows ?? 0).toBeGreaterThan(0)
  })
})

test('an amount that is told asks nothing', () => {
  const view = viewOf(untold(), 'R1')

  expect(view.questions).toEqual([])
  expect(show(view, 'en')).not.toContain('We do not know everything yet.')
})

test('a question of a service names it in its own words', () => {
  const draft = untold()
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices: [] } : route))
  const [question] = viewOf({ ...draft, question: { ...draft.question, routes } }, 'R2').questions

  expect(question?.factId).toMatch(/^line\.allowed\./)
  expect(question?.service).not.toBe('')
})

describe('the bar of a way to pay', () => {
  const part = (name: string) => screen.getByRole('img', { name: new RegExp(`^Who pays: ${name}: .*Not known yet$`) })

  test('is striped for what nobody knows yet, and says so', () => {
    show(viewOf(untold(), 'R2'), 'en')

    expect(part('Use your insurance').querySelectorAll('[class*="open"]').length).toBe(1)
    expect(screen.getAllByText('Not known yet').length).toBeGreaterThan(0)
    expect(screen.queryByRole('img', { name: /Pay without insurance: .*Not known yet/ })).toBeNull()
  })

  test('is striped from end to end where no price is known', () => {
    const view = viewOf(untold(), 'R2')
    const [first, ...others] = view.columns
    if (first === undefined) throw new Error('no column')
    show({ ...view, columns: [{ ...first, parts: [], low: null, high: null }, ...others] }, 'en')

    expect(screen.getByRole('img', { name: 'Who pays: Pay without insurance: Not known yet' }).children.length).toBe(1)
    expect(screen.getByText('not known yet')).toBeTruthy()
  })
})

test.each([
  ['en', 'not known yet', 'What your amount depends on'],
  ['es', 'aún no se sabe', 'De qué depende su cantidad'],
] as const)('an amount of which nothing is known is no zero in %s', (language, amount, heading) => {
  const view = viewOf(untold(), 'R2')
  const [first, ...others] = view.columns
  if (first === undefined) throw new Error('no column')
  const text = show(
    { ...view, at: first.letter, columns: [{ ...first, parts: [], low: ZERO, high: null }, ...others] },
    language,
  )

  expect(text).toContain(amount)
  expect(text).toContain(heading)
  expect(text).not.toContain('$0')
})

test('the day of the visit stands with the insurance, in both languages', () => {
  const view = viewOf(kneeDraft(), 'R2')

  expect(show(view, 'en')).toContain('In network, December 8')
  cleanup()
  expect(show(view, 'es')).toContain('Dentro de la red, 8 de diciembre')
})
