import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../shared/model/route.ts'
import type { SelfPayPricing } from '../../../shared/model/self-pay-pricing.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aLine, anEstimate, BENEFIT_PLAN, TODAY } from '../../support/samples.ts'

type Membership = Extract<SelfPayPricing, { method: 'membership' }>

/** Half off 1,480.00 for members who pay $80.00 a month for a year. */
function membership(over: Partial<Membership> = {}): SelfPayRoute {
  return {
    id: 'R1',
    name: 'Membership',
    kind: 'selfPay',
    discount: percent(0),
    promptPay: percent(0),
    cashPrices: [],
    pricing: {
      method: 'membership',
      monthlyFee: known(cents(8_000)),
      joiningFee: known(cents(5_000)),
      months: 12,
      isMember: known(false),
      memberOff: percent(50),
      memberPrices: [],
      ...over,
    },
  }
}

function insured(over: Partial<InsuredRoute> = {}): InsuredRoute {
  return {
    id: 'R1',
    name: 'Insured',
    kind: 'insured',
    coverageId: null,
    plan: BENEFIT_PLAN,
    tier: 'in',
    effectiveFrom: null,
    effectiveTo: null,
    accumulators: [{ scope: 'member', tier: 'in', deductibleMet: UNKNOWN, oopMet: UNKNOWN }],
    counters: [],
    prices: [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' } }],
    source: { means: 'portal', asOf: TODAY, by: 'Counselor 1', reference: '' },
    nextPlanYear: false,
    ...over,
  }
}

/** The text of the estimate's paper. */
async function paperOf(route: Route, language: 'en' | 'es' = 'en', line: Partial<ServiceLine> = {}): Promise<string> {
  const desk = openDesk()
  const estimateId = (await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })).row.id
  const { question, ...rest } = anEstimate(PATIENT_A.id)
  const draft: EstimateDraft = {
    ...rest,
    question: { ...question, lines: [aLine('l1', line)], routes: [route] },
    chosenRouteId: 'R1',
  }
  const { papers } = await ask(desk, 'estimate.issue', { estimateId, draft, language })
  const { bytes } = await ask(desk, 'paper.get', { documentId: papers[0]?.id ?? ('' as never), copy: false })
  return new TextDecoder().decode(bytes)
}

test('a membership stands on the paper with its fees and what they come to', async () => {
  const paper = await paperOf(membership())

  expect(paper).toContain('The membership costs {membership.monthlyFee: $80.00} a month, for at least 12 months.')
  expect(paper).toContain('Joining costs {membership.joiningFee: $50.00} once.')
  // Twelve months of 80.00 and 50.00 once are 1,010.00; with half of 1,480.00 it is 1,750.00.
  expect(paper).toContain(
    'Fees in all: {membership.fees: $1,010.00}. Care and fees together: {membership.withFees: $1,750.00}.',
  )
  expect(paper).toContain('A membership is no insurance.')
})

test('a member sees no fee', async () => {
  const paper = await paperOf(membership({ isMember: known(true), joiningFee: NONE }))

  expect(paper).toContain('You are a member already, so no further fee is counted.')
  expect(paper).not.toContain('membership.fees')
})

test('fees of somebody who may be a member are a range and a question', async () => {
  const paper = await paperOf(membership({ isMember: UNKNOWN }))

  expect(paper).toContain('{membership.fees: between $0.00 and $1,010.00}')
  expect(paper).toContain('If you are a member already, no further fee is counted.')
  expect(paper).toContain('Whether the patient is a member already')
})

test.each([
  ['en', 'The membership pays for: Two office visits a year.'],
  ['es', 'La membresía incluye: Two office visits a year.'],
] as const)('what the membership pays for stands on the paper in %s', async (language, words) => {
  expect(await paperOf(membership({ included: 'Two office visits a year' }), language)).toContain(words)
})

test('a member reads what the membership pays for', async () => {
  const paper = await paperOf(membership({ isMember: known(true), included: 'Two office visits a year' }))

  expect(paper).toContain('The membership pays for: Two office visits a year.')
})

test('nothing is said of what nobody entered', async () => {
  expect(await paperOf(membership())).not.toContain('The membership pays for')
})

/** The clinic's sliding fee: 20.00 for a visit up to the guideline of 15,960.00 for one person. */
function withHelp(income: Fact<Cents>): SelfPayRoute {
  const { pricing: _, ...plain } = membership()
  const { region, guidelineYear, classes } = SLIDING_TERMS
  const household = { householdSize: known(1), annualIncome: income, contractForbids: UNKNOWN }
  return { ...plain, assistance: { kind: 'sliding', region, guidelineYear, classes, ...household } }
}

test.each([
  // The charge is 1,480.00 and the fee of the visit 20.00: the help is 1,460.00.
  ['en', 'The discount includes {estimate.assistance: $1,460.00} of financial assistance.'],
  ['es', 'El descuento incluye {estimate.assistance: $1,460.00} de asistencia financiera.'],
] as const)('financial assistance stands on the good faith estimate in %s', async (language, words) => {
  expect(await paperOf(withHelp(known(cents(1_000_000))), language)).toContain(words)
})

test('an income above the schedule has no assistance on the paper', async () => {
  expect(await paperOf(withHelp(known(cents(9_000_000))))).not.toContain('estimate.assistance')
})

test('a membership reads in Spanish too', async () => {
  const paper = await paperOf(membership(), 'es')

  expect(paper).toContain('La membresía cuesta {membership.monthlyFee: $80.00} al mes, durante al menos 12 meses.')
  expect(paper).toContain('Una membresía no es un seguro.')
})

test('units that are open stand on the paper with what is expected', async () => {
  const paper = await paperOf(insured(), 'en', { units: 2, volume: { lowUnits: 1, highUnits: 4 } })

  expect(paper).toMatch(/from 1 to 4 units may be needed\. This estimate expects 2\./)
})

test('a service that may not be needed says so', async () => {
  expect(await paperOf(insured(), 'en', { mayHappen: true })).toContain('may turn out not to be needed')
  expect(await paperOf(insured(), 'es', { mayHappen: true })).toContain('puede no hacer falta')
})

test('what is still open is asked in the language of the paper', async () => {
  expect(await paperOf(insured(), 'en')).toContain('Deductible met so far')
  const spanish = await paperOf(insured(), 'es')
  expect(spanish).toContain('Lo que todavía falta saber')
  expect(spanish).toContain('Deducible cumplido hasta ahora')
  expect(spanish).not.toContain('Deductible met')
})

test('the schedule of the clinic is named with its first day', async () => {
  const schedules = [
    { id: 'S1', edition: 2, kind: 'membership' as const, name: 'Our members', effectiveFrom: plainDate('2026-02-01') },
  ]

  expect(await paperOf({ ...membership(), schedules })).toContain(
    'Prices and help follow “Our members”, in force from February 1, 2026.',
  )
})

test('a discount for paying promptly is said in percent', async () => {
  const { pricing: _pricing, ...plain } = membership()

  expect(await paperOf({ ...plain, promptPay: percent(10) })).toContain('10% is taken off because you pay promptly.')
})

test('a paper with nothing open and no terms has neither heading', async () => {
  const { pricing: _pricing, ...plain } = membership()
  const paper = await paperOf(plain)

  expect(paper).not.toContain('How these amounts are made')
  expect(paper).not.toContain('What is still open')
})
