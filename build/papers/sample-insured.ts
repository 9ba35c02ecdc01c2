import { plainDate } from '../../shared/dates/plain-date.ts'
import type { InsuredEstimateInput, InsuredLine, PaperPart } from '../../shared/documents/insured-input.ts'
import {
  assumedFigure,
  knownFigure,
  type PaperFigure,
  rangeFigure,
  unknownFigure,
} from '../../shared/documents/paper-figures.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import type { PayPart } from '../../shared/text/documents-parts.ts'
import { sampleClinic, sampleDesk, samplePatient } from './sample-clinic.ts'

interface SampleShare {
  readonly en: string
  readonly es: string
  readonly code: string
  readonly billed: number
  readonly allowed: number
  readonly parts: Partial<Record<PayPart, number>>
}

/** Invented services, prices and shares: what the patient's parts leave of the allowed amount, insurance pays. */
const SHARES: readonly SampleShare[] = [
  {
    en: 'Knee evaluation visit',
    es: 'Visita de evaluación de rodilla',
    code: 'DEMO1',
    billed: 24_500,
    allowed: 14_600,
    parts: { copays: 4_500 },
  },
  {
    en: 'Picture of the right knee',
    es: 'Imagen de la rodilla derecha',
    code: 'DEMO2',
    billed: 118_400,
    allowed: 68_000,
    parts: { deductible: 64_000, coinsurance: 800 },
  },
  {
    en: 'Reading of the picture',
    es: 'Lectura de la imagen',
    code: 'DEMO3',
    billed: 31_250,
    allowed: 17_970,
    parts: { coinsurance: 3_594 },
  },
  {
    en: 'Therapy session, 30 minutes',
    es: 'Sesión de terapia, 30 minutos',
    code: 'DEMO4',
    billed: 14_275,
    allowed: 9_800,
    parts: { copays: 3_000 },
  },
  {
    en: 'Knee brace, ready made',
    es: 'Rodillera, lista para usar',
    code: 'L1830',
    billed: 18_900,
    allowed: 18_900,
    parts: { notCovered: 18_900 },
  },
]

const PATIENT_PARTS: readonly PayPart[] = ['deductible', 'copays', 'coinsurance', 'notCovered']

/** An insured estimate with as many lines as asked for. */
export function sampleInsured(language: PaperLanguage, lineCount: number): InsuredEstimateInput {
  const shares = Array.from({ length: lineCount }, (_, index) => {
    const sample = SHARES[index % SHARES.length]
    if (!sample) throw new RangeError('there are sample shares')
    return sample
  })
  const billed = total(shares.map((each) => each.billed))
  const allowed = total(shares.map((each) => each.allowed))
  const youPay = total(shares.map(patientShare))
  return {
    language,
    number: 'EST-000124',
    version: 2,
    issuedOn: plainDate('2026-11-09'),
    preparedBy: 'Sample Counselor',
    clinic: sampleClinic,
    patient: samplePatient,
    mainService: language === 'en' ? 'Knee evaluation with imaging' : 'Evaluación de rodilla con imagen',
    scheduledOn: plainDate('2026-12-08'),
    replaces: {
      version: 1,
      reason: language === 'en' ? 'the plan told us its limits' : 'el plan nos dijo sus límites',
    },
    coverages: [sampleCoverage(language)],
    accumulators: sampleAccumulators(language),
    lines: shares.map((sample, index) => lineOf(language, sample, index)),
    billed: knownFigure('estimate.charge', cents(billed)),
    allowed: knownFigure('estimate.allowed', cents(allowed)),
    planPays: knownFigure('estimate.planPays', cents(allowed - youPay)),
    youPay: knownFigure('estimate.patientOwes', cents(youPay)),
    parts: wholeParts(shares),
    notIncluded: [{ name: 'Sample Laboratory', service: language === 'en' ? 'blood tests' : 'análisis de sangre' }],
    uncertain: [],
    assumptions: [
      language === 'en'
        ? 'The family limit has not been reached by another member.'
        : 'Otro miembro no ha alcanzado el límite familiar.',
    ],
    worked: { engineVersion: '2', asOf: plainDate('2026-11-09') },
    contact: sampleDesk,
  }
}

/** The same estimate while the plan has not told its prices: nothing may read as zero. */
export function sampleInsuredOpen(language: PaperLanguage): InsuredEstimateInput {
  const known = sampleInsured(language, 5)
  return {
    ...known,
    lines: known.lines.map((line, index) =>
      index === 1
        ? {
            ...line,
            allowed: unknownFigure(line.allowed.figureId),
            planPays: unknownFigure(line.planPays.figureId),
            youPay: rangeFigure(line.youPay.figureId, cents(80_000), cents(97_600)),
            parts: [],
          }
        : line,
    ),
    allowed: unknownFigure(known.allowed.figureId),
    planPays: unknownFigure(known.planPays.figureId),
    youPay: rangeFigure(known.youPay.figureId, cents(94_794), cents(112_394)),
    parts: known.parts.map(({ part, amount }) =>
      part === 'insurance' || part === 'discount' || part === 'deductible'
        ? { part, amount: unknownFigure(amount.figureId) }
        : { part, amount },
    ),
    accumulators: [],
  }
}

function sampleCoverage(language: PaperLanguage): InsuredEstimateInput['coverages'][number] {
  return {
    payer: 'Sample Mutual Insurance',
    planName: 'Sample Choice PPO 1500',
    memberId: 'SMP 0000 1042',
    groupNumber: 'G-0007',
    network: 'inNetwork',
    networkTier: null,
    networkCheckedOn: plainDate('2026-11-06'),
    asOf: plainDate('2026-11-09'),
    asOfTime: '2:10 PM',
    source: language === 'en' ? 'call to the plan' : 'llamada al plan',
  }
}

function sampleAccumulators(language: PaperLanguage): InsuredEstimateInput['accumulators'] {
  const asOf = plainDate('2026-11-09')
  const source = language === 'en' ? 'call to the plan' : 'llamada al plan'
  const row = (id: string, name: string, limit: number, met: number) => ({
    name,
    limit: knownFigure(`coverage.${id}.limit`, cents(limit)),
    met: knownFigure(`coverage.${id}.met`, cents(met)),
    left: knownFigure(`coverage.${id}.left`, cents(limit - met)),
    asOf,
    source,
  })
  const [own, family, most] =
    language === 'en'
      ? ['Deductible, you', 'Deductible, family', 'Out-of-pocket maximum, you']
      : ['Deducible, usted', 'Deducible, familia', 'Máximo de gastos de bolsillo, usted']
  return [
    row('deductible', own ?? '', 150_000, 86_000),
    row('familyDeductible', family ?? '', 300_000, 86_000),
    {
      ...row('oopMax', most ?? '', 650_000, 118_000),
      met: assumedFigure('coverage.oopMax.met', cents(118_000)),
      left: assumedFigure('coverage.oopMax.left', cents(532_000)),
    },
  ]
}

function lineOf(language: PaperLanguage, sample: SampleShare, index: number): InsuredLine {
  const id = `estimate.lines.${index + 1}`
  const figure = (name: string, amount: number): PaperFigure => knownFigure(`${id}.${name}`, cents(amount))
  return {
    service: sample[language],
    serviceCode: sample.code,
    serviceOn: null,
    billed: figure('charge', sample.billed),
    allowed: figure('allowed', sample.allowed),
    planPays: figure('planPays', sample.allowed - patientShare(sample)),
    youPay: figure('patientOwes', patientShare(sample)),
    parts: PATIENT_PARTS.flatMap((part): PaperPart[] => {
      const amount = sample.parts[part]
      return amount === undefined ? [] : [{ part, amount: figure(part, amount) }]
    }),
    approval: index === 1 ? 'approved' : 'notNeeded',
    approvalNumber: index === 1 ? 'PA-00042' : null,
    ifDenied: null,
    referral: index === 1 ? 'present' : 'notNeeded',
  }
}

function wholeParts(shares: readonly SampleShare[]): readonly PaperPart[] {
  const sumOf = (part: PayPart) => total(shares.map((each) => each.parts[part] ?? 0))
  const allowed = total(shares.map((each) => each.allowed))
  const insurance = allowed - total(shares.map(patientShare))
  const discount = total(shares.map((each) => each.billed)) - allowed
  const amounts: readonly (readonly [PayPart, number])[] = [
    ...PATIENT_PARTS.map((part) => [part, sumOf(part)] as const),
    ['insurance', insurance],
    ['discount', discount],
  ]
  return amounts
    .filter(([, amount]) => amount > 0)
    .map(([part, amount]) => ({ part, amount: knownFigure(`estimate.${part}`, cents(amount)) }))
}

function patientShare(sample: SampleShare): number {
  return total(Object.values(sample.parts))
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
