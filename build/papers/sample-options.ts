import { plainDate } from '../../shared/dates/plain-date.ts'
import type { ComparisonInput } from '../../shared/documents/comparison.ts'
import type { OtherBillersInput } from '../../shared/documents/other-billers.ts'
import { knownFigure, unknownFigure } from '../../shared/documents/paper-figures.ts'
import type { PaperOrigin } from '../../shared/documents/parties.ts'
import type { WhySheetInput } from '../../shared/documents/why-sheet.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleClinic, sampleDesk, samplePatient } from './sample-clinic.ts'

/** Number, day, clinic and maker of an invented paper. */
export function sampleOrigin(language: PaperLanguage, number: string): PaperOrigin {
  return {
    language,
    number,
    version: 1,
    issuedOn: plainDate('2026-11-09'),
    preparedBy: 'Sample Counselor',
    clinic: sampleClinic,
  }
}

const SERVICES = {
  en: ['Knee evaluation visit', 'Picture of the right knee', 'Reading of the picture'],
  es: ['Visita de evaluación de rodilla', 'Imagen de la rodilla derecha', 'Lectura de la imagen'],
} as const
const AMOUNTS = [
  [14_700, 4_500, 4_500],
  [71_040, 64_000, 0],
  [18_750, 3_250, 0],
] as const

/** Three ways to pay for one visit, the second one chosen. */
export function sampleComparison(language: PaperLanguage): ComparisonInput {
  const names =
    language === 'en'
      ? ['Self-pay', 'Insurance', 'Insurance next year']
      : ['Sin seguro', 'Seguro', 'Seguro el próximo año']
  const option = (at: number, [discount, plan, owes]: readonly [number, number, number], counts: number | null) => {
    const id = `route.${'ABC'.charAt(at)}`
    return {
      letter: 'ABC'.charAt(at),
      name: names[at] ?? '',
      charge: knownFigure(`${id}.charge`, cents(174_150)),
      discount: knownFigure(`${id}.discount`, cents(discount)),
      planPays: knownFigure(`${id}.planPays`, cents(plan)),
      youPay: knownFigure(`${id}.patientOwes`, cents(owes)),
      toDeductible: counts === null ? null : knownFigure(`${id}.toDeductible`, cents(counts)),
    }
  }
  return {
    ...sampleOrigin(language, 'D-2026-0001'),
    patient: samplePatient,
    mainService: language === 'en' ? 'Knee evaluation with imaging' : 'Evaluación de rodilla con imagen',
    scheduledOn: plainDate('2026-12-08'),
    options: [
      option(0, [69_660, 0, 104_490], null),
      option(1, [60_000, 42_400, 71_750], 64_000),
      { ...option(2, [60_000, 109_650, 4_500], 0), toDeductible: unknownFigure('route.C.toDeductible') },
    ],
    chosen: 'B',
    compared: { kind: 'lower', letter: 'B', than: 'A', by: knownFigure('compare.lower', cents(32_740)) },
    services: SERVICES[language].map((service, line) => ({
      service,
      youPay: (AMOUNTS[line] ?? []).map((amount, at) =>
        knownFigure(`route.${'ABC'.charAt(at)}.line.${line}`, cents(amount)),
      ),
    })),
    notIncluded: [{ name: 'Sample Laboratory', service: language === 'en' ? 'blood tests' : 'análisis de sangre' }],
    assumptions: [],
    worked: { engineVersion: '2', asOf: plainDate('2026-11-09') },
    contact: sampleDesk,
  }
}

/** Why the insured way costs what it costs. */
export function sampleWhySheet(language: PaperLanguage): WhySheetInput {
  const spanish = language === 'es'
  return {
    ...sampleOrigin(language, 'D-2026-0002'),
    patientName: 'Sample Patient A',
    optionName: spanish ? 'B. Seguro' : 'B. Insurance',
    youPay: knownFigure('estimate.patientOwes', cents(68_500)),
    services: explained(language),
    facts: [
      {
        name: spanish ? 'Deducible, lo que queda' : 'Deductible left',
        amount: knownFigure('coverage.deductible.left', cents(64_000)),
        source: spanish ? 'llamada al plan, 9 de noviembre de 2026' : 'call to the plan, November 9, 2026',
      },
    ],
    asks: [spanish ? 'Si hace falta una autorización' : 'Whether an authorization is needed'],
    assumptions: [],
    engineVersion: '2',
    asOf: plainDate('2026-11-09'),
    contact: sampleDesk,
  }
}

/** A laboratory whose price is known, one whose price is not, and one that takes no part. */
export function sampleOtherBillers(language: PaperLanguage): OtherBillersInput {
  const spanish = language === 'es'
  return {
    ...sampleOrigin(language, 'D-2026-0003'),
    patientName: 'Sample Patient A',
    mainService: spanish ? 'Evaluación de rodilla con imagen' : 'Knee evaluation with imaging',
    scheduledOn: null,
    others: [
      {
        name: 'Sample Laboratory',
        service: spanish ? 'Análisis de sangre' : 'Blood tests',
        phone: '(555) 010-0150',
        amount: knownFigure('others.1', cents(8_600)),
      },
      {
        name: 'Sample Imaging Partners',
        service: spanish ? 'Lectura de la imagen' : 'Reading of the picture',
        phone: '',
        amount: unknownFigure('others.2'),
      },
      {
        name: 'Sample Anesthesia Group',
        service: spanish ? 'Anestesia' : 'Anesthesia',
        phone: '(555) 010-0151',
        amount: null,
      },
    ],
    contact: sampleDesk,
  }
}

function explained(language: PaperLanguage): WhySheetInput['services'] {
  const spanish = language === 'es'
  const [first, second] = SERVICES[language]
  const step = (id: string, name: string, sentence: string, amount: number) => ({
    name,
    sentence,
    amount: knownFigure(id, cents(amount)),
  })
  return [
    {
      service: first,
      steps: [
        step(
          'line.1.charge',
          spanish ? 'Cargo' : 'Charge',
          spanish ? 'Lo que la clínica factura.' : 'What the clinic bills.',
          24_500,
        ),
        step(
          'line.1.copay',
          spanish ? 'Copago' : 'Copay',
          spanish ? 'La cuota fija del plan.' : 'The set fee of the plan.',
          4_500,
        ),
      ],
      youPay: knownFigure('line.1.patientOwes', cents(4_500)),
    },
    {
      service: second,
      steps: [
        step(
          'line.2.allowed',
          spanish ? 'Precio del plan' : 'Plan price',
          spanish ? 'El precio del contrato.' : 'The contract price.',
          98_000,
        ),
        step(
          'line.2.deductible',
          spanish ? 'Deducible' : 'Deductible used here',
          spanish ? 'Quedaban $640.00.' : '$640.00 was left.',
          64_000,
        ),
      ],
      youPay: knownFigure('line.2.patientOwes', cents(64_000)),
    },
  ]
}
