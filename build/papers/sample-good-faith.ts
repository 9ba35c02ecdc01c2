import { plainDate } from '../../shared/dates/plain-date.ts'
import type {
  DisputeTerms,
  GoodFaithEstimateInput,
  GoodFaithLine,
  GoodFaithProvider,
} from '../../shared/documents/good-faith-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shareOf } from '../../shared/money/rounding.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleClinic, sampleDesk, samplePatient } from './sample-clinic.ts'

interface SampleService {
  readonly en: string
  readonly es: string
  readonly code: string
  readonly diagnosis: readonly string[]
  readonly units: number
  readonly unitCents: number
}

/** Invented services under invented codes. */
const SERVICES: readonly SampleService[] = [
  {
    en: 'Knee evaluation visit',
    es: 'Visita de evaluación de rodilla',
    code: 'DEMO1',
    diagnosis: ['M25.561'],
    units: 1,
    unitCents: 24_500,
  },
  {
    en: 'Picture of the right knee',
    es: 'Imagen de la rodilla derecha',
    code: 'DEMO2',
    diagnosis: ['M25.561'],
    units: 1,
    unitCents: 118_400,
  },
  {
    en: 'Reading of the picture',
    es: 'Lectura de la imagen',
    code: 'DEMO3',
    diagnosis: ['M25.561'],
    units: 1,
    unitCents: 31_250,
  },
  {
    en: 'Therapy session, 30 minutes',
    es: 'Sesión de terapia, 30 minutos',
    code: 'DEMO4',
    diagnosis: ['M25.561', 'R26.89'],
    units: 6,
    unitCents: 14_275,
  },
  {
    en: 'Knee brace, ready made',
    es: 'Rodillera, lista para usar',
    code: 'L1830',
    diagnosis: ['M25.561'],
    units: 1,
    unitCents: 18_900,
  },
  { en: 'Blood draw', es: 'Extracción de sangre', code: 'DEMO5', diagnosis: [], units: 1, unitCents: 2_735 },
]

export const sampleDispute: DisputeTerms = {
  threshold: knownFigure('rule.disputeThreshold', cents(40_000)),
  fee: knownFigure('rule.disputeFee', cents(2_500)),
  days: 120,
  web: 'www.cms.gov/nosurprises',
  phone: '1-800-985-3059',
}

/** A good faith estimate with as many lines as asked for, at a clinic discount of 40 %. */
export function sampleGoodFaith(language: PaperLanguage, lineCount: number): GoodFaithEstimateInput {
  const own = Math.max(1, Math.ceil(lineCount * 0.8))
  const providers = [
    provider('Riverbend Sample Clinic', '1234567893', linesOf(language, 0, own)),
    ...(lineCount > own ? [provider('Sample Imaging Partners', '1234567901', linesOf(language, own, lineCount))] : []),
  ]
  return {
    language,
    number: 'GFE-000123',
    version: 1,
    issuedOn: plainDate('2026-11-09'),
    preparedBy: 'Sample Counselor',
    clinic: sampleClinic,
    patient: samplePatient,
    mainService: language === 'en' ? 'Knee evaluation with imaging' : 'Evaluación de rodilla con imagen',
    scheduledOn: plainDate('2026-12-08'),
    goodThrough: plainDate('2027-11-08'),
    recurring: null,
    replaces: null,
    providers,
    charge: total(providers, 'charge'),
    discount: total(providers, 'discount'),
    expected: total(providers, 'expected'),
    assistance: null,
    separate: [
      { service: language === 'en' ? 'Follow-up visit' : 'Visita de seguimiento', provider: 'Riverbend Sample Clinic' },
      { service: language === 'en' ? 'Surgery consultation' : 'Consulta de cirugía', provider: null },
    ],
    notIncluded: [{ name: 'Sample Laboratory', service: language === 'en' ? 'blood tests' : 'análisis de sangre' }],
    assumptions: [],
    dispute: sampleDispute,
    worked: { engineVersion: '2', asOf: plainDate('2026-11-09') },
    contact: sampleDesk,
  }
}

function linesOf(language: PaperLanguage, from: number, to: number): readonly GoodFaithLine[] {
  return Array.from({ length: to - from }, (_, offset) => lineOf(language, from + offset))
}

function lineOf(language: PaperLanguage, index: number): GoodFaithLine {
  const sample = SERVICES[index % SERVICES.length]
  if (!sample) throw new RangeError('there are sample services')
  const id = `estimate.lines.${index + 1}`
  const charge = cents(sample.unitCents * sample.units)
  const discount = shareOf(charge, percent(40))
  const expectedEach = cents(sample.unitCents - shareOf(cents(sample.unitCents), percent(40)))
  const even = expectedEach * sample.units === charge - discount
  return {
    service:
      index < SERVICES.length ? sample[language] : `${sample[language]} (${Math.floor(index / SERVICES.length) + 1})`,
    serviceOn: null,
    diagnosisCodes: sample.diagnosis,
    serviceCode: sample.code,
    units: sample.units,
    unitPrice: sample.units > 1 && even ? knownFigure(`${id}.unitPrice`, expectedEach) : null,
    charge: knownFigure(`${id}.charge`, charge),
    discount: knownFigure(`${id}.discount`, discount),
    expected: knownFigure(`${id}.expected`, cents(charge - discount)),
  }
}

function provider(name: string, npi: string, lines: readonly GoodFaithLine[]): GoodFaithProvider {
  const id = `estimate.providers.${npi}`
  return {
    name,
    npi,
    tin: '00-0000000',
    address: '100 Example Way, Springfield, IL 00000',
    state: 'IL',
    lines,
    charge: knownFigure(`${id}.charge`, sum(lines, 'charge')),
    discount: knownFigure(`${id}.discount`, sum(lines, 'discount')),
    expected: knownFigure(`${id}.expected`, sum(lines, 'expected')),
  }
}

type Side = 'charge' | 'discount' | 'expected'

function total(providers: readonly GoodFaithProvider[], side: Side) {
  return knownFigure(`estimate.${side}`, sum(providers, side))
}

function sum(parts: readonly Pick<GoodFaithLine, Side>[], side: Side) {
  return cents(
    parts.reduce((whole, part) => {
      const { money } = part[side]
      if (money.kind !== 'known') throw new RangeError('sample amounts are known')
      return whole + money.cents
    }, 0),
  )
}
