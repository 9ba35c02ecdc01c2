import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { factsToAdd } from '../../../shared/engine/plan-entry/benefit-plan-from.ts'
import { blanksFilled } from '../../../shared/engine/plan-entry/blanks-filled.ts'
import { benefitPlanDraftSchema } from '../../../shared/model/benefit-plan.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { percent } from '../../../shared/money/rate.ts'
import { planTemplates } from '../../../shared/rules/plan-templates/template-table.ts'
import { KNOWN_KINDS } from '../../../shared/text/screens-coverage.ts'
import { templateIds, templateKindWords, templateText, templateWords } from '../../../shared/text/templates.ts'
import { aPlan, aRule, told } from '../sample-plan.ts'
import { planOf, ruleFor } from './template-sample.ts'

const ids = planTemplates.map(({ id }) => id)
const own = planTemplates.filter(({ kind }) => !kind.startsWith('medicare') || kind === 'medicareAdvantage')
const federal = planTemplates.filter((one) => !own.includes(one))

describe('the list of templates', () => {
  test('has every kind of plan once', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['hmo', 'epo', 'ppo', 'pos', 'hdhp', 'hdhpFamily', 'originalMedicare']))
    expect(ids).toEqual(expect.arrayContaining(['medicareAdvantage', 'medicaid', 'qmb', 'dental', 'indemnity']))
    expect(ids.filter((id) => id.startsWith('medigap'))).toHaveLength(12)
  })

  test('has words for every template in both languages', () => {
    expect([...templateIds].toSorted()).toEqual(ids.toSorted())
    for (const { id, kind } of planTemplates) {
      expect(templateKindWords.en[kind]).toBeTruthy()
      expect(templateKindWords.es[kind]).toBeTruthy()
      expect(templateWords(id, 'es')?.about).not.toBe(templateWords(id, 'en')?.about)
      expect(templateText(id, 'es')?.usual).not.toBe(templateText(id, 'en')?.usual)
    }
  })

  test('has no words for what is no template', () => {
    expect(templateWords('nothing', 'en')).toBeNull()
    expect(templateText('nothing', 'es')).toBeNull()
  })
})

describe.each(ids)('the template %s', (id) => {
  test.each(['2024-01-01', '2025-07-01', '2026-01-01', '2027-01-01', '2031-01-01'])('makes a plan in %s', (start) => {
    const plan = planOf(id, plainDate(start))
    const read = benefitPlanDraftSchema.safeParse({ ...plan, payerName: plan.payerName || 'Sample Payer' })

    expect(read.error?.issues ?? []).toEqual([])
  })

  test('has one rule for a kind of care at a network level', () => {
    const names = planOf(id).benefits.map((rule) => `${rule.category} ${rule.tier}`)

    expect(new Set(names).size).toBe(names.length)
  })

  test('answers for every kind of care that the screens offer', () => {
    const kinds = planOf(id).benefits.map((rule) => rule.category)

    expect(id === 'dental' ? [] : KNOWN_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  test('never assumes that a permission is not needed', () => {
    const permissions = planOf(id).benefits.flatMap((rule) => [rule.authorizationNeeded, rule.referralNeeded])

    expect(permissions.filter((fact) => fact.kind === 'assumed' && !fact.value)).toEqual([])
  })
})

/** Every amount and share of a plan that a plan may set for itself. */
function amountsOf(id: string, start = plainDate('2026-01-01')): readonly Fact<unknown>[] {
  const plan = planOf(id, start)
  const levels = plan.tiers.flatMap((tier) => [
    tier.deductibleIndividual,
    tier.deductibleFamily,
    tier.oopIndividual,
    tier.oopFamily,
  ])
  return [...levels, ...plan.benefits.flatMap((rule) => [rule.copay, rule.coinsurance])]
}

test.each(own.map(({ id }) => id))('the template %s knows no amount of a plan', (id) => {
  expect(amountsOf(id).filter((fact) => fact.kind === 'known')).toEqual([])
})

test.each(federal.map(({ id }) => id))('the template %s knows every amount in an announced year', (id) => {
  expect(amountsOf(id).filter((fact) => fact.kind === 'unknown' || fact.kind === 'assumed')).toEqual([])
})

test.each(federal.filter(({ id }) => id !== 'qmb').map(({ id }) => id))(
  'the template %s never carries an amount into a year that is not announced',
  (id) => {
    const inCents = (fact: Fact<unknown>): boolean => fact.kind === 'known' && typeof fact.value === 'number'

    expect(amountsOf(id, plainDate('2027-01-01')).filter(inCents)).toEqual([])
  },
)

test('Medicare of a year without a notice has unknown deductibles', () => {
  const plan = planOf('originalMedicare', plainDate('2027-01-01'))

  expect(plan.tiers[0]?.deductibleIndividual).toEqual(UNKNOWN)
  expect(ruleFor(plan, 'hospital').copay).toEqual(UNKNOWN)
  expect(ruleFor(plan, 'office').coinsurance).toEqual({ kind: 'known', value: percent(20) })
})

describe('a high deductible plan', () => {
  test.each([
    ['2024-01-01', 160_000, 805_000],
    ['2025-01-01', 165_000, 830_000],
    ['2026-07-01', 170_000, 850_000],
    ['2027-01-01', 175_000, 870_000],
  ])('starts at the limits of the plan year from %s', (start, least, most) => {
    const [level] = planOf('hdhp', plainDate(start)).tiers

    expect(level?.deductibleIndividual).toMatchObject({ kind: 'assumed', value: least })
    expect(level?.oopIndividual).toMatchObject({ kind: 'assumed', value: most })
  })

  test('has one pot for a family at the family minimum', () => {
    const [level] = planOf('hdhpFamily').tiers

    expect(level?.familyRule).toBe('aggregate')
    expect(level?.deductibleFamily).toMatchObject({ kind: 'assumed', value: 340_000 })
    expect(level?.oopFamily).toMatchObject({ kind: 'assumed', value: 1_700_000 })
  })

  test('knows nothing of a year that is not announced', () => {
    const [level] = planOf('hdhp', plainDate('2028-01-01')).tiers

    expect(level?.deductibleIndividual).toEqual(UNKNOWN)
    expect(level?.oopIndividual).toEqual(UNKNOWN)
  })

  test('pays nothing but preventive care before the deductible', () => {
    const before = planOf('hdhp').benefits.filter(
      (rule) => rule.tier === 'in' && !('value' in rule.deductibleApplies && rule.deductibleApplies.value),
    )

    expect(before.map((rule) => rule.category)).toEqual(['preventive'])
  })

  test('begins its year when the plan does', () => {
    expect(planOf('hdhp', plainDate('2026-07-01')).planYearStartMonth).toBe(7)
    expect(planOf('originalMedicare', plainDate('2026-07-01')).planYearStartMonth).toBe(1)
  })
})

test('a plan with a yearly maximum says that its amount has to be added', () => {
  const asking = planTemplates.filter(({ template }) =>
    template.values.some(({ value }) => factsToAdd(value).length > 0),
  )

  expect(asking.map(({ id }) => id)).toEqual(['dental'])
  expect(planOf('dental').benefits.filter((rule) => rule.covered.kind !== 'unknown')).toEqual([])
})

describe('filling blanks from a template', () => {
  const typed = aPlan({ benefits: [aRule('office', { copay: told(3_000), coinsurance: NONE, covered: UNKNOWN })] })
  const filled = blanksFilled(typed, planOf('ppo'))

  test('changes nothing that somebody told', () => {
    expect(filled).toMatchObject({ payerName: 'Sample Payer', planName: 'Sample Plan' })
    expect(ruleFor(filled, 'office')).toMatchObject({ copay: told(3_000), coinsurance: NONE })
    expect(filled.tiers[0]).toEqual(typed.tiers[0])
  })

  test('answers what was unknown, and adds what was missing', () => {
    expect(ruleFor(filled, 'office').covered).toMatchObject({ kind: 'assumed', value: true })
    expect(filled.tiers.map((tier) => tier.tier)).toEqual(['in', 'out'])
    expect(ruleFor(filled, 'preventive').copay).toEqual(NONE)
  })

  test('done twice is done once', () => {
    expect(blanksFilled(filled, planOf('ppo'))).toEqual(filled)
  })
})
