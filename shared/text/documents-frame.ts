import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay, spelledMoment } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** What every paper says around its own content: foot, marks, labels of people and the clinic. */
export interface FrameWords {
  readonly page: (page: number, count: number) => string
  readonly version: (version: number) => string
  readonly made: <T>(moment: string, by: T) => Said<T>
  readonly estimateNotABill: string
  readonly draft: string
  readonly draftAgreement: string
  /** A stored copy; the day is that of its first issue, null where it is not told. */
  readonly copy: (firstOn: PlainDate | null) => string
  readonly sample: string
  readonly phone: string
  /** Stands where a number would, while set-up has none: "Call …". */
  readonly noPhone: string
  readonly npi: string
  readonly tin: string
  /** The sum of the rows on the pages before. */
  readonly carriedOver: string
  readonly patient: string
  readonly bornOn: string
  readonly account: string
  readonly preparedBy: string
  readonly assumedHeading: string
  readonly assumedNote: string
  /** Which version of the rules of reckoning made the amounts, and the day whose facts and rules they follow. */
  readonly workedOut: <T>(version: T, on: PlainDate) => Said<T>
  readonly questions: <T>(phone: T) => Said<T>
  readonly languageHelp: <T>(phone: T) => Said<T>
}

const en: FrameWords = {
  page: (page, count) => `Page ${page} of ${count}`,
  version: (version) => `Version ${version}`,
  made: (moment, by) => say`Made ${spelledMoment(moment, 'en')} by ${by}`,
  estimateNotABill: 'Estimate, not a bill',
  draft: 'DRAFT',
  draftAgreement: 'DRAFT – NOT AN AGREEMENT',
  sample: 'SAMPLE – not real, for nobody',
  copy: (firstOn) => (firstOn === null ? 'Copy' : `Copy, first issued ${spelledDay(firstOn, 'en')}`),
  phone: 'Phone',
  noPhone: 'the number of the clinic',
  npi: 'NPI',
  tin: 'Tax ID (TIN)',
  carriedOver: 'Carried over',
  patient: 'Patient',
  bornOn: 'Date of birth',
  account: 'Account',
  preparedBy: 'Prepared by',
  assumedHeading: 'What we assumed',
  assumedNote: 'Amounts marked * rest on something that we assumed:',
  workedOut: (version, on) => say`Worked out by version ${version} of our rules, as of ${spelledDay(on, 'en')}.`,
  questions: (phone) => say`Questions? Call ${phone}.`,
  languageHelp: (phone) => say`Free help in your language, large print and other forms are available. Call ${phone}.`,
}

const es: FrameWords = {
  page: (page, count) => `Página ${page} de ${count}`,
  version: (version) => `Versión ${version}`,
  made: (moment, by) => say`Hecho el ${spelledMoment(moment, 'es')} por ${by}`,
  estimateNotABill: 'Estimado, no es una factura',
  draft: 'BORRADOR',
  draftAgreement: 'BORRADOR – NO ES UN ACUERDO',
  sample: 'MUESTRA – no es real, para nadie',
  copy: (firstOn) => (firstOn === null ? 'Copia' : `Copia, emitida por primera vez el ${spelledDay(firstOn, 'es')}`),
  phone: 'Teléfono',
  noPhone: 'número de la clínica',
  npi: 'NPI',
  tin: 'Número fiscal (TIN)',
  carriedOver: 'Suma anterior',
  patient: 'Paciente',
  bornOn: 'Fecha de nacimiento',
  account: 'Cuenta',
  preparedBy: 'Preparado por',
  assumedHeading: 'Lo que supusimos',
  assumedNote: 'Las cantidades marcadas con * dependen de algo que supusimos:',
  workedOut: (version, on) => say`Calculado con la versión ${version} de nuestras reglas, al ${spelledDay(on, 'es')}.`,
  questions: (phone) => say`¿Preguntas? Llame al ${phone}.`,
  languageHelp: (phone) => say`Hay ayuda gratis en su idioma, letra grande y otros formatos. Llame al ${phone}.`,
}

/** The frame of every paper in both languages. */
export const frameWords: { readonly [L in PaperLanguage]: FrameWords } = { en, es }
