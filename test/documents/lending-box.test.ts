import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import type { LendingBox, Words } from '../../shared/documents/blocks.ts'
import { assumedFigure, knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { cents } from '../../shared/money/cents.ts'

/** What must stand in the box, with its source. */
const REQUIRED = [
  ['the creditor', /Creditor: Riverbend Sample Clinic, PLLC/, '12 CFR 1026.18(a)'],
  ['the amount financed', /Amount financed The amount of credit provided.*\$800\.00/, '12 CFR 1026.18(b)'],
  ['the finance charge', /FINANCE CHARGE The dollar amount the credit will cost you\. \$0\.00/, '12 CFR 1026.18(d)'],
  ['the yearly rate', /ANNUAL PERCENTAGE RATE The cost of your credit as a yearly rate\. 0%/, '12 CFR 1026.18(e)'],
  [
    'number and amount of payments',
    /5 \$133\.33 on the 15th of each month, beginning December 15/,
    '12 CFR 1026.18(g)',
  ],
  ['a different last payment', /1 \$133\.35 May 15, 2027/, '12 CFR 1026.18(g)'],
  ['the total of payments', /Total of payments The amount you will have paid.*\$800\.00/, '12 CFR 1026.18(h)'],
  ['the total sale price', /Total sale price.*down payment of \$147\.94\. \$947\.94/, '12 CFR 1026.18(j)'],
  ['prepayment', /Prepayment: .*not have to pay a penalty/, '12 CFR 1026.18(k)'],
  ['late payment', /Late payment: There is no late charge/, '12 CFR 1026.18(l)'],
  ['security', /Security: None/, '12 CFR 1026.18(m)'],
  ['the contract', /Contract: .*nonpayment, default,.*prepayment/, '12 CFR 1026.18(p)'],
] as const

describe('the disclosure box', () => {
  const box = boxOf(sampleAgreement('en', { count: 6 }))

  test.each(REQUIRED)('tells %s', (_what, words, _citation) => {
    expect(box === null ? '' : textOf(box)).toMatch(words)
  })

  test('sets the two leading terms in capitals', () => {
    const loud = box?.terms.filter(({ label }) => label === label.toUpperCase()).map(({ term }) => term)

    expect(loud).toEqual(['apr', 'financeCharge'])
  })

  test('holds no amount that is not disclosed', () => {
    const ids = new Set(passagesOf(box ?? { kind: 'pageBreak' }).flatMap(figureIds))

    expect([...ids].sort()).toEqual([
      'lending.amountFinanced',
      'lending.apr',
      'lending.financeCharge',
      'lending.totalOfPayments',
      'lending.totalSalePrice',
      'plan.downPayment',
      'plan.lastPayment',
      'plan.payment',
    ])
  })
})

test('there is no box where none is required', () => {
  const input = { ...sampleAgreement('en', { count: 3 }), lending: null }

  expect(boxOf(input)).toBeNull()
})

test('the choice of an itemization stands outside the box', () => {
  const { blocks } = planAgreement(sampleAgreement('es', { count: 6 }))
  const place = blocks.findIndex(({ kind }) => kind === 'lendingBox')

  expect(blocks[place + 1]?.element).toBe('lending.itemization')
})

test('a rate is disclosed with two decimals', () => {
  const input = withLending({ apr: { figureId: 'lending.apr', rate: { units: 17_974, places: 5 } } })

  expect(boxOf(input)?.terms[0]?.amount.shown).toBe('17.97%')
})

test('a rate that the law does not ask for is left away', () => {
  expect(boxOf(withLending({ apr: null }))?.terms.map(({ term }) => term)).not.toContain('apr')
})

test('estimates in the box are marked and explained', () => {
  const box = boxOf(withLending({ amountFinanced: assumedFigure('lending.amountFinanced', cents(80_000)) }))

  expect(box && textOf(box)).toMatch(/\$800\.00\*.*An amount marked \* is an estimate/)
})

test.each([
  ['total of payments and schedule', { totalOfPayments: knownFigure('lending.totalOfPayments', cents(80_001)) }],
  ['amount financed and finance charge', { financeCharge: knownFigure('lending.financeCharge', cents(1)) }],
  ['total sale price', { totalSalePrice: knownFigure('lending.totalSalePrice', cents(94_793)) }],
] as const)('an agreement that breaks the %s is refused', (where, change) => {
  expect(() => planAgreement(withLending(change))).toThrow(where)
})

function withLending(change: Partial<NonNullable<AgreementInput['lending']>>): AgreementInput {
  const input = sampleAgreement('en', { count: 6 })
  if (input.lending === null) throw new Error('six payments are disclosed')
  return { ...input, lending: { ...input.lending, ...change } }
}

function boxOf(input: AgreementInput): LendingBox | null {
  return planAgreement(input).blocks.find((block) => block.kind === 'lendingBox') ?? null
}

function textOf(block: LendingBox): string {
  return passagesOf(block)
    .map((words) => words.map(printedRun).join(''))
    .join(' ')
}

function figureIds(words: Words): readonly string[] {
  return words.flatMap((run) => (typeof run !== 'string' && 'figureId' in run ? [run.figureId] : []))
}
