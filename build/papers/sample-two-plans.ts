import type { ComparisonInput } from '../../shared/documents/comparison.ts'
import type { InsuredEstimateInput, InsuredLine } from '../../shared/documents/insured-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleInsured } from './sample-insured.ts'
import { sampleComparison } from './sample-options.ts'

/** What the second plan takes over: of the picture 500.00 of 648.00, of its reading all 35.94. */
const [OF_PICTURE, OF_READING] = [50_000, 3_594]
const SECOND = OF_PICTURE + OF_READING
/** Without a second plan insurance pays 344.76 and the patient 947.94. */
const [FIRST, ALONE] = [34_476, 94_794]

/** The insured estimate of a patient with two plans: the second one pays most of the deductible. */
export function sampleTwoPlans(language: PaperLanguage): InsuredEstimateInput {
  const one = sampleInsured(language, 5)
  const [coverage] = one.coverages
  if (coverage === undefined) throw new RangeError('there is a sample coverage')
  const names = language === 'en' ? ['your plan', 'your spouse’s plan'] : ['su plan', 'el plan de su cónyuge']
  const known = (id: string, amount: number) => knownFigure(`estimate.${id}`, cents(amount))
  return {
    ...one,
    number: 'EST-000125',
    coverages: [coverage, { ...coverage, planName: 'Sample Family Plan', memberId: 'SMP 0000 2042' }],
    payers: [
      {
        name: `${coverage.planName} (${names[0]})`,
        pays: known('payerPays.R2', FIRST),
        before: 'cob.subscriberBeforeDependent',
      },
      { name: `Sample Family Plan (${names[1]})`, pays: known('payerPays.P2', SECOND), before: null },
    ],
    lines: one.lines.map((line, at) => (at === 1 ? picture(line) : at === 2 ? reading(line) : line)),
    planPays: known('planPays', FIRST + SECOND),
    youPay: known('patientOwes', ALONE - SECOND),
    parts: [
      { part: 'deductible', amount: known('deductible', 14_800) },
      ...one.parts.filter(({ part }) => part === 'copays' || part === 'notCovered'),
      { part: 'secondInsurance', amount: known('secondInsurance', SECOND) },
      { part: 'insurance', amount: known('payerPays.R2', FIRST) },
      ...one.parts.filter(({ part }) => part === 'discount'),
    ],
  }
}

/** 648.00 is left by the first plan: the coinsurance of 8.00 and 492.00 of the deductible are taken over. */
function picture(line: InsuredLine): InsuredLine {
  const id = line.youPay.figureId.replace('.patientOwes', '')
  return {
    ...line,
    planPays: knownFigure(line.planPays.figureId, cents(53_200)),
    youPay: knownFigure(line.youPay.figureId, cents(14_800)),
    parts: [{ part: 'deductible', amount: knownFigure(`${id}.deductible`, cents(14_800)) }],
  }
}

function reading(line: InsuredLine): InsuredLine {
  return {
    ...line,
    planPays: knownFigure(line.planPays.figureId, cents(17_970)),
    youPay: knownFigure(line.youPay.figureId, cents(0)),
    parts: [],
  }
}

/** The same estimate while nobody knows which plan pays first. */
export function sampleTwoPlansOpen(language: PaperLanguage): InsuredEstimateInput {
  const known = sampleTwoPlans(language)
  return { ...known, payers: known.payers?.map((payer) => ({ ...payer, before: null })) ?? [] }
}

/** The options of a patient of whom a second plan would take over 300.00 in option B. */
export function sampleComparisonOfTwoPlans(language: PaperLanguage): ComparisonInput {
  const one = sampleComparison(language)
  const figure = (id: string, amount: number) => knownFigure(`route.B.${id}`, cents(amount))
  const options = one.options.map((option) =>
    option.letter === 'B'
      ? { ...option, secondPays: figure('secondPays', 30_000), youPay: figure('patientOwes', 41_750) }
      : option,
  )
  const services = one.services.map((row, at) => ({
    ...row,
    youPay: row.youPay.map((pays, column) =>
      at === 1 && column === 1 ? knownFigure(pays.figureId, cents(34_000)) : pays,
    ),
  }))
  const by = knownFigure('compare.lower', cents(62_740))
  return { ...one, options, services, compared: { kind: 'lower', letter: 'B', than: 'A', by } }
}
