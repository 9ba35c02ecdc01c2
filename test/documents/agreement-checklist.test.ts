import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { cents } from '../../shared/money/cents.ts'

const WHOLE = { count: 9, everything: true }

/** What each of the twenty-five sections has to say, in both languages, with the place that asks for it. */
const SECTIONS: readonly (readonly [number, string, RegExp, RegExp])[] = [
  [
    1,
    '14.1 heading: clinic, number, version, date',
    /Agreement PL-000051 · Version 2 · November 9/,
    /Acuerdo PL-000051/,
  ],
  [2, '14.1 parties: guarantor, relation, account', /Parent\n.*A-000117/s, /Padre o madre\n.*A-000117/s],
  [3, '14.1 covered: day, reference, amount, already applied', /\(estimate\).*already paid/s, /\(estimado\).*ya pagó/s],
  [
    4,
    '12.3 box alone, itemization beneath it',
    /ANNUAL PERCENTAGE RATE.*itemization/s,
    /TASA DE PORCENTAJE ANUAL.*desglose/s,
  ],
  [5, '14.1 plan in one sentence', /You will pay .* 9 times.*Total.*Interest: none/s, /9 veces.*Total.*Interés/s],
  [
    6,
    '14.1 down payment: amount, date, method, receipt',
    /147\.94\} on November 9.*card.*R-000310/s,
    /147\.94\}.*tarjeta.*R-000310/s,
  ],
  [7, '14.4 full schedule', /Due date.*Balance after.*Total/s, /Fecha.*Total/s],
  [
    8,
    '14.1 how and where; automatic payments a choice',
    /At our desk.*your choice.*stop them/s,
    /En nuestra ventanilla.*su decisión/s,
  ],
  [
    9,
    '14.1 interest and fees in words',
    /no interest.*late fee.*returned payment/s,
    /no tiene interés.*atras.*devuelto/s,
  ],
  [10, '14.1 order in which payments are used', /oldest amount due first/, /vencida más antigua/],
  [11, '14.1 paying early: no penalty, pay-off figure', /no penalty.*pays off/s, /No hay penalización/],
  [
    12,
    '14.1 contact, hardship, assistance, interpreter',
    /Call.*pause.*assistance.*interpreter/s,
    /pausar el plan.*intérprete es gratis/s,
  ],
  [
    13,
    '14.1 grace, notice, cure, acceleration',
    /10 days.*2 payments.*30 days.*whole balance/s,
    /10 días.*30 días.*todo el saldo/s,
  ],
  [
    14,
    '14.1 changes need a new version',
    /insurance pays more or less.*new version/s,
    /seguro paga más o menos.*nueva versión/s,
  ],
  [15, '14.1 refunds and credit', /pay more than you owe/, /paga más de lo que debe/],
  [16, '14.1 disputes, estimate right, pause, address', /write to.*\$400\.00.*120.*appeal is open/s, /\$400\.00.*120/s],
  [17, '14.1 what the plan does not do', /Emergency care.*security.*credit bureaus.*refuse care/s, /emergencia/],
  [18, '14.1 consent to contact, each optional', /Phone call\nText message\nE-mail/, /Llamada/],
  [19, '15 U.S.C. 7001(c) electronic consent', /paper copy.*withdraw/s, /papel.*retirar/s],
  [20, '14.1 privacy line', /privacy notice/, /privacidad/],
  [21, '14.1 clauses of the state, each in its size', /14-point/, /14 puntos/],
  [
    22,
    '16 CFR 433.2 holder notice',
    /ANY HOLDER OF THIS CONSUMER CREDIT CONTRACT/,
    /ANY HOLDER OF THIS CONSUMER CREDIT CONTRACT/,
  ],
  [
    23,
    '14.1 whole agreement, law, which text decides',
    /whole agreement.*English text counts.*Illinois/s,
    /Vale el texto en inglés.*Illinois/s,
  ],
  [24, '14.2 signatures', /signature\.guarantor.*signature\.clinic/s, /signature\.guarantor.*signature\.clinic/s],
  [
    25,
    '14.1 office use: rule, pack, engine, hash, copy',
    /Offer rule.*Policy pack.*Engine.*Fingerprint.*Copy given/s,
    /US 1.*0000 1111 2222 3333/s,
  ],
]

/** The text from one place of the order to the next. */
function sectionOf(paper: string, place: number): string {
  const marked = (at: number) => paper.indexOf(`(agreement.14.1.${at})`)
  const later = SECTIONS.map(([at]) => marked(at)).filter((at) => at > marked(place))
  return paper.slice(marked(place), Math.min(paper.length, ...later))
}

describe.each(['en', 'es'] as const)('a whole agreement in %s', (language) => {
  const paper = flatText(planAgreement(sampleAgreement(language, WHOLE)))

  test.each(SECTIONS)('says all of section %i: %s', (place, _citation, english, spanish) => {
    expect(sectionOf(paper, place)).toMatch(language === 'en' ? english : spanish)
  })

  test('writes dates with month names and amounts with dollars', () => {
    expect(paper).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/)
    expect(paper).toMatch(/\$800\.00/)
  })

  test('carries the mark of a draft while it is one', () => {
    const { foot } = planAgreement(sampleAgreement(language, WHOLE))

    expect(foot.draftMark).toBe(language === 'en' ? 'DRAFT – NOT AN AGREEMENT' : 'BORRADOR – NO ES UN ACUERDO')
  })
})

/** Sums of the box that have to tie on every paper: one cent off is refused. Source: section 12.3. */
const BROKEN = [
  ['total of payments = sum of the schedule', { scheduleTotals: 'payment' }],
  ['principal column = amount covered over time', { scheduleTotals: 'principal' }],
  ['covered charges = their total', { coveredTotal: 'coveredTotal' }],
] as const

test.each(BROKEN)('an agreement that breaks “%s” is refused', (_rule, broken) => {
  const input = sampleAgreement('en', { count: 6 })
  const off = knownFigure('off', cents(80_001))
  const changed =
    'coveredTotal' in broken
      ? { ...input, coveredTotal: off }
      : { ...input, scheduleTotals: { ...input.scheduleTotals, [broken.scheduleTotals]: off } }

  expect(() => planAgreement(changed)).toThrow(RangeError)
})

describe('the printed schedule', () => {
  const drawn = (count: number) =>
    drawDocument(planAgreement(sampleAgreement('en', { count })), {
      madeAt: '2026-11-09T14:32:00-05:00',
      mark: 'original',
      copyFirstOn: plainDate('2026-11-09'),
      largePrint: false,
    })

  test('of 36 payments stands whole on one attached page', async () => {
    const [few, many] = await Promise.all([drawn(24), drawn(36)])

    expect(many.pages - few.pages).toBeLessThanOrEqual(1)
  })

  test('names the weekday of each due date', () => {
    expect(flatText(planAgreement(sampleAgreement('en', { count: 6 })))).toContain('Tuesday, December 15, 2026')
  })

  test('sets a different last payment in bold with a note', () => {
    const { blocks } = planAgreement(sampleAgreement('en', { count: 6 }))
    const table = blocks.find((block) => block.kind === 'moneyTable' && block.element === 'agreement.14.4')

    expect(table?.kind === 'moneyTable' && table.rows.map(({ rank }) => rank)).toEqual([
      ...Array.from({ length: 5 }, () => 'line'),
      'strong',
      'total',
    ])
  })

  test('shows the day to pay by where it differs', () => {
    const input = sampleAgreement('en', { count: 3 })
    const schedule = input.schedule.map((row) => ({ ...row, payOn: plainDate('2027-01-19') }))

    expect(flatText(planAgreement({ ...input, schedule }))).toContain('pay by January 19, 2027')
  })
})
