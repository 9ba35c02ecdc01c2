import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import type { LendingBox, Words } from '../../shared/documents/blocks.ts'
import { assumedFigure, knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { cents } from '../../shared/money/cents.ts'

/** What must stand in the box in each language, with its source and the part of the box that says it. */
const REQUIRED = [
  ['12 CFR 1026.18(a)', 'the creditor', 'creditor', /^Creditor: Riverbend Sample Clinic, PLLC/, /^Acreedor: Riverbend/],
  [
    '12 CFR 1026.18(b)',
    'the amount financed and its phrase',
    'amountFinanced',
    /Amount financed The amount of credit provided to you or on your behalf\. \$800\.00\*/,
    /Cantidad financiada La cantidad de crédito otorgada a usted o en su nombre\. \$800\.00\*/,
  ],
  [
    '12 CFR 1026.18(d)',
    'the finance charge and its phrase',
    'financeCharge',
    /FINANCE CHARGE The dollar amount the credit will cost you\. \$0\.00/,
    /CARGO FINANCIERO La cantidad en dólares que el crédito le costará\. \$0\.00/,
  ],
  [
    '12 CFR 1026.18(e)',
    'the yearly rate and its phrase',
    'apr',
    /ANNUAL PERCENTAGE RATE The cost of your credit as a yearly rate\. 0%/,
    /TASA DE PORCENTAJE ANUAL El costo de su crédito como tasa anual\. 0%/,
  ],
  [
    '12 CFR 1026.18(g)',
    'number, amounts and timing of payments',
    'schedule 0',
    /5 \$133\.33 on the 15th of each month, beginning December 15, 2026/,
    /5 \$133\.33 el día 15 de cada mes, a partir del 15 de diciembre de 2026/,
  ],
  [
    '12 CFR 1026.18(g)',
    'a different last payment on its own line',
    'schedule 1',
    /1 \$133\.35 May 15, 2027/,
    /1 \$133\.35 15 de mayo de 2027/,
  ],
  [
    '12 CFR 1026.18(h)',
    'the total of payments and its phrase',
    'totalOfPayments',
    /Total of payments The amount you will have paid after all payments as scheduled\. \$800\.00\*/,
    /Total de pagos La cantidad que habrá pagado después de todos los pagos programados\. \$800\.00\*/,
  ],
  [
    '12 CFR 1026.18(j)',
    'the total sale price with the down payment',
    'totalSalePrice',
    /Total sale price The total cost of your purchase on credit, including your down payment of \$147\.94\. \$947\.94\*/,
    /Precio total de venta El costo total .* su pago inicial de \$147\.94\. \$947\.94\*/,
  ],
  [
    '12 CFR 1026.18(k)',
    'prepayment',
    'lending.prepayment',
    /Prepayment: .*not have to pay a penalty/,
    /Pago anticipado: .*no tendrá que pagar una penalización/,
  ],
  ['12 CFR 1026.18(l)', 'late payment', 'lending.late', /Late payment: There is no late/, /atrasado: No hay cargo por/],
  ['12 CFR 1026.18(m)', 'security', 'lending.security', /Security: None/, /Garantía: Ninguna/],
  [
    '12 CFR 1026.18(p)',
    'what the contract says of default and prepayment',
    'lending.contract',
    /Contract: .*nonpayment, default, any right to ask for full payment.*prepayment/,
    /Contrato: .*falta de pago, incumplimiento, cualquier derecho a pedir el pago total.*anticipado/,
  ],
  [
    '12 CFR 1026.17(c)(2)',
    'which amounts are estimates',
    'lending.estimates',
    /Estimates: An amount marked \* is an estimate/,
    /Estimados: Una cantidad marcada con \* es un estimado/,
  ],
] as const

describe.each(['en', 'es'] as const)('the disclosure box (%s)', (language) => {
  const box = boxOf(sampleAgreement(language, { count: 6 })) ?? fail()
  const unmet = (of: LendingBox) =>
    REQUIRED.filter(([, , , en, es]) => !(language === 'en' ? en : es).test(textOf(of))).map(([, what]) => what)

  test.each(REQUIRED)('%s: tells %s', (_citation, _what, ...[, english, spanish]) => {
    expect(textOf(box)).toMatch(language === 'en' ? english : spanish)
  })

  test.each(REQUIRED)('%s: a box without %s does not pass', (_citation, what, part) => {
    expect(unmet(box)).toEqual([])
    expect(unmet(boxWithout(box, part))).toEqual([what])
  })

  test('has no part that no row asks for', () => {
    const parts = [...box.terms.map(({ term }) => term), ...box.statements.map(({ element }) => element)]

    expect(parts.filter((part) => !REQUIRED.some(([, , known]) => known === part))).toEqual([])
    expect(box.schedule).toHaveLength(2)
  })

  test('sets the two leading terms in capitals', () => {
    const loud = box.terms.filter(({ label }) => label === label.toUpperCase()).map(({ term }) => term)

    expect(loud).toEqual(['apr', 'financeCharge'])
  })

  test('holds no amount that is not disclosed', () => {
    const ids = new Set(passagesOf(box).flatMap(figureIds))

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

/** The box without one of its parts. */
function boxWithout(box: LendingBox, part: string): LendingBox {
  return {
    ...box,
    creditor: part === 'creditor' ? [] : box.creditor,
    terms: box.terms.filter(({ term }) => term !== part),
    schedule: box.schedule.filter((_, at) => `schedule ${at}` !== part),
    statements: box.statements.filter(({ element }) => element !== part),
  }
}

function fail(): never {
  throw new Error('six payments are disclosed')
}

function textOf(block: LendingBox): string {
  return passagesOf(block)
    .map((words) => words.map(printedRun).join(''))
    .join(' ')
}

function figureIds(words: Words): readonly string[] {
  return words.flatMap((run) => (typeof run !== 'string' && 'figureId' in run ? [run.figureId] : []))
}
