import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { valueOn } from '../../shared/rules/parameter.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { ruleFiles, ruleIn } from './rule-files.ts'

const rules = await Promise.all(ruleFiles.map(({ path }) => ruleIn(path)))
const percent = (units: number, places = 2): object => ({ units, places })

/** Each figure as the specification states it; coverage sections 4.9, 5.2, 6.1 and 9 to 10, plans 8.3, 10 and 12. */
const FIGURES: readonly (readonly [string, unknown])[] = [
  ['coverage.procedureLadder', [100, 50, 50, 50, 50]],
  [
    'coverage.furtherParts',
    { imagingTechnical: percent(50), imagingProfessional: percent(95), therapyPracticeExpense: percent(50) },
  ],
  ['credit.aprExemption', { smallUpToCents: 7_500, smallChargeCents: 500, largeChargeCents: 750 }],
  ['credit.aprTolerance', { regular: percent(125, 5), irregular: percent(25, 4) }],
  ['credit.creditBalanceRefund', { overCents: 100, effortAfterMonths: 6 }],
  ['credit.extensionsBeforeCreditor', 25],
  ['credit.financeChargeTolerance', { smallUpToCents: 100_000, smallCents: 500, largeCents: 1_000 }],
  ['credit.hospitalCollections', { waitDays: 120, noticeDays: 30, applicationDays: 240 }],
  ['credit.installmentsBeforeDisclosure', 4],
  [
    'credit.oddFirstPeriod',
    {
      underOneYear: { short: 6, long: 13 },
      underTenYears: { short: 11, long: 21 },
      tenYearsOrMore: { short: null, long: 32 },
    },
  ],
  ['credit.rebateKept', 100],
  ['disputes.administrativeFee', 2_500],
  ['disputes.daysToStart', 120],
  ['disputes.substantialExcess', 40_000],
  ['gfe.dispute', { excessCents: 40_000, warnAtCents: 30_000, windowDays: 120, feeCents: 2_500 }],
  [
    'gfe.deadlines',
    {
      farAhead: { from: 10, within: 3 },
      soon: { from: 3, within: 1 },
      askedWithin: 3,
      changeBefore: 1,
      recurringMonths: 12,
    },
  ],
  [
    'medicare.partADays',
    {
      freeHospitalDays: 60,
      sharedHospitalDays: 90,
      reserveDays: 60,
      freeNursingDays: 20,
      sharedNursingDays: 100,
      hospitalPart: 4,
      reservePart: 2,
      nursingPart: 8,
    },
  ],
  ['medicare.partBShares', { coinsurance: percent(20), nonparticipating: percent(95), limitingCharge: percent(115) }],
  ['medicare.secondaryPayer', { employeesForAge: 20, employeesForDisability: 100, kidneyMonths: 30 }],
]

test.each(FIGURES)('%s holds the figures of the specification', (id, figures) => {
  const rule = rules.find((one) => one.id === id)

  expect(rule && valueOn(rule, plainDate('2026-11-21'))).toEqual(figures)
})

/** Section 6.3: Part A deductible, Part B deductible, share of the 20 %, excess charge. */
test.each([
  ['A', 0, false, 1, false],
  ['B', 1, false, 1, false],
  ['C', 1, true, 1, false],
  ['D', 1, false, 1, false],
  ['F', 1, true, 1, true],
  ['G', 1, false, 1, true],
  ['K', 0.5, false, 0.5, false],
  ['L', 0.75, false, 0.75, false],
  ['M', 0.5, false, 1, false],
  ['N', 1, false, 1, false],
] as const)('supplement %s pays what the table of section 6.3 says', (letter, ...paid) => {
  const benefit = rulesOn(plainDate('2026-11-21')).medigap?.[letter]
  const part = (rate: { readonly units: number; readonly places: number } | undefined): number =>
    (rate?.units ?? -1) / 10 ** (rate?.places ?? 0)

  expect([
    part(benefit?.partADeductible),
    benefit?.partBDeductible,
    part(benefit?.coinsurance),
    benefit?.excessCharge,
  ]).toEqual(paid)
  expect([benefit?.officeCopay, benefit?.emergencyCopay]).toEqual(letter === 'N' ? [2_000, 5_000] : [null, null])
})

/** Payment plans, section 13.2: what the seeds of the states hold. */
const SEEDS: readonly (readonly [string, object])[] = [
  ['AZ', { maxRate: percent(3) }],
  ['CA-hospital', { maxRate: percent(0, 0), waitDaysSuit: 180, graceDays: 90 }],
  ['CO', { maxRate: percent(3) }],
  ['CO-hospital', { longestMonths: 36, forgiveAfterPayments: 36 }],
  ['DE', { maxRate: percent(0, 0) }],
  ['MD-hospital', { interestFreeDays: 240, waitDaysSuit: 240, noSuitUpToCents: 50_000 }],
  [
    'NJ',
    {
      maxRate: percent(3),
      offerLeastMonths: 6,
      offerUpToMonths: 60,
      graceDays: 60,
      waitDaysCollections: 120,
      noticeDays: 30,
    },
  ],
  ['NY-hospital', { maxRate: percent(2) }],
  ['WA', { maxRate: percent(9), waitDaysCollections: 120 }],
]

test.each(SEEDS)('the pack %s holds the figures of the specification', (id, figures) => {
  const pack = Object.entries(shippedPacks.find((one) => one.id === id) ?? {})
  const valueAt = (field: string): unknown => {
    const fact: unknown = pack.find(([name]) => name === field)?.[1]
    return typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : undefined
  }

  expect(Object.fromEntries(Object.keys(figures).map((field) => [field, valueAt(field)]))).toEqual(figures)
})

/** Section 6.1: 5 % in New York and Maryland, 4 and 2 % in Colorado, 3 % in New Jersey, 10 % in California. */
test.each([
  ['NY-hospital', 0.05, 0.05],
  ['MD-hospital', 0.05, 0.05],
  ['CO-hospital', 0.04, 0.02],
  ['NJ', 0.03, 0.03],
  ['CA-hospital', 0.1, null],
] as const)('the income cap of %s is the one of the law', (id, facility, professional) => {
  const cap = shippedPacks.find((one) => one.id === id)?.incomeCap?.value
  const part = (rate: { readonly units: number; readonly places: number } | null | undefined): number | null =>
    rate ? rate.units / 10 ** rate.places : null

  expect([part(cap?.facility), part(cap?.professional)]).toEqual([facility, professional])
})
