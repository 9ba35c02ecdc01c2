import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'

/** What a sentence about the rest of the year may name. */
export interface OutlookNoteParts {
  readonly code: string
  /** The name of the kind of care, in the language asked for; empty where none is meant. */
  readonly kind: string
  readonly on: PlainDate | null
}

/** Where cash and insurance cost the same, as the engine gives it; null amounts are without a bound. */
export interface ComparisonParts {
  readonly outcome: 'always' | 'from' | 'never' | 'open'
  readonly range: { readonly low: Cents | null; readonly high: Cents | null }
  readonly most: Cents
  readonly kind: string
}

/** Words of the outlook on a plan year. */
export interface OutlookWords {
  readonly title: string
  readonly until: (on: PlainDate) => string
  readonly now: string
  readonly later: string
  readonly total: string
  readonly insuredAll: (plan: string) => string
  readonly cashThenInsured: (plan: string) => string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (low: string) => string
  readonly upTo: (high: string) => string
  readonly expected: string
  readonly kind: string
  readonly times: string
  readonly timesHint: string
  readonly each: string
  readonly sum: string
  readonly cashCounts: string
  readonly cashCountsAnswers: {
    readonly nothing: string
    readonly deductible: string
    readonly deductibleAndOop: string
  }
  readonly breakEven: string
  readonly always: (kind: string) => string
  readonly from: (kind: string, amount: string) => string
  readonly never: (kind: string, most: string) => string
  readonly openBetween: (kind: string, low: string, high: string) => string
  readonly openFrom: (kind: string, low: string, most: string) => string
  readonly openAnywhere: (kind: string) => string
  readonly notes: Readonly<Record<string, (parts: OutlookNoteParts) => string>>
  readonly facts: {
    readonly allowed: (kind: string) => string
    readonly times: (kind: string) => string
    readonly coverage: string
  }
}

const en: OutlookWords = {
  title: 'Rest of the plan year',
  until: (on) => `Until ${spelledDay(on, 'en')}`,
  now: 'Today',
  later: 'Expected later',
  total: 'Whole year from today',
  insuredAll: (plan) => `${plan} for all of it`,
  cashThenInsured: (plan) => `Cash today, ${plan} later`,
  between: (low, high) => `${low} to ${high}`,
  atLeast: (low) => `at least ${low}`,
  upTo: (high) => `up to ${high}`,
  expected: 'Care expected this plan year',
  kind: 'Kind of care',
  times: 'How many',
  timesHint: 'Empty when only the sum is known',
  each: 'Plan price of each',
  sum: 'Plan price in all',
  cashCounts: 'What the plan counts of a cash payment',
  cashCountsAnswers: {
    nothing: 'Nothing',
    deductible: 'Toward the deductible',
    deductibleAndOop: 'Toward the deductible and the yearly limit',
  },
  breakEven: 'When insurance catches up',
  always: (kind) => `Using insurance today costs no more, even without further care of this kind: ${kind}.`,
  from: (kind, amount) =>
    `From ${amount} of further care of this kind on, using insurance today costs no more: ${kind}.`,
  never: (kind, most) => `Cash stays cheaper, up to ${most} of further care of this kind: ${kind}.`,
  openBetween: (kind, low, high) =>
    `Insurance catches up somewhere between ${low} and ${high} of further care of this kind: ${kind}. Facts are missing.`,
  openFrom: (kind, low, most) =>
    `Cash is cheaper below ${low} of further care of this kind: ${kind}. Up to ${most} nothing else is sure. Facts are missing.`,
  openAnywhere: (kind) => `It cannot be said yet where insurance catches up: ${kind}. Facts are missing.`,
  notes: {
    'outlook.coverageEnds': ({ on }) =>
      `The coverage ends ${on === null ? 'earlier' : spelledDay(on, 'en')}. Care after that day is not paid by it.`,
    'outlook.kindNotTold': ({ kind }) => `Nobody has told what the plan pays for this kind: ${kind}.`,
    'outlook.numberNotTold': ({ kind }) =>
      `Copays or limits follow the number of visits. How many are expected: ${kind}?`,
    'outlook.chargedAsAllowed': ({ kind }) =>
      `Later care is taken at the plan’s price. The clinic may charge more where the plan does not pay: ${kind}.`,
    'outlook.cashNotCounted': () => 'A cash payment earns nothing toward the deductible.',
    'outlook.cashCounted': () => 'This plan counts a cash payment, if it is sent in. Ask the plan how.',
    'outlook.helpGoesOn': () => 'Later care is taken with the same help, on the amount that is expected.',
    'outlook.noCoverage': () => 'No coverage is on file to pay for later care.',
  },
  facts: {
    allowed: (kind) => `What later care will come to: ${kind}`,
    times: (kind) => `How many visits later: ${kind}`,
    coverage: 'Which coverage pays later',
  },
}

const es: OutlookWords = {
  title: 'Resto del año del plan',
  until: (on) => `Hasta el ${spelledDay(on, 'es')}`,
  now: 'Hoy',
  later: 'Esperado después',
  total: 'Todo el año desde hoy',
  insuredAll: (plan) => `${plan} para todo`,
  cashThenInsured: (plan) => `Pago propio hoy, ${plan} después`,
  between: (low, high) => `${low} a ${high}`,
  atLeast: (low) => `al menos ${low}`,
  upTo: (high) => `hasta ${high}`,
  expected: 'Atención esperada este año del plan',
  kind: 'Tipo de atención',
  times: 'Cuántas',
  timesHint: 'Vacío si solo se conoce la suma',
  each: 'Precio del plan de cada una',
  sum: 'Precio del plan en total',
  cashCounts: 'Qué cuenta el plan de un pago en efectivo',
  cashCountsAnswers: {
    nothing: 'Nada',
    deductible: 'Para el deducible',
    deductibleAndOop: 'Para el deducible y el límite anual',
  },
  breakEven: 'Cuándo conviene el seguro',
  always: (kind) => `Usar el seguro hoy no cuesta más, aun sin más atención de este tipo: ${kind}.`,
  from: (kind, amount) => `Desde ${amount} de más atención de este tipo, usar el seguro hoy no cuesta más: ${kind}.`,
  never: (kind, most) => `Pagar en efectivo sigue costando menos, hasta ${most} de más atención de este tipo: ${kind}.`,
  openBetween: (kind, low, high) =>
    `El seguro alcanza al efectivo entre ${low} y ${high} de más atención de este tipo: ${kind}. Faltan datos.`,
  openFrom: (kind, low, most) =>
    `Pagar en efectivo cuesta menos por debajo de ${low} de más atención de este tipo: ${kind}. Hasta ${most} nada más es seguro. Faltan datos.`,
  openAnywhere: (kind) => `Todavía no se puede decir cuándo conviene el seguro: ${kind}. Faltan datos.`,
  notes: {
    'outlook.coverageEnds': ({ on }) =>
      `La cobertura termina ${on === null ? 'antes' : `el ${spelledDay(on, 'es')}`}. No paga la atención después de ese día.`,
    'outlook.kindNotTold': ({ kind }) => `Nadie ha dicho qué paga el plan por este tipo: ${kind}.`,
    'outlook.numberNotTold': ({ kind }) =>
      `Los copagos o límites dependen del número de visitas. ¿Cuántas se esperan: ${kind}?`,
    'outlook.chargedAsAllowed': ({ kind }) =>
      `La atención posterior se toma al precio del plan. La clínica puede cobrar más donde el plan no paga: ${kind}.`,
    'outlook.cashNotCounted': () => 'Un pago en efectivo no cuenta para el deducible.',
    'outlook.cashCounted': () => 'Este plan cuenta un pago en efectivo si se lo envían. Pregunte al plan cómo.',
    'outlook.helpGoesOn': () => 'La atención posterior se calcula con la misma ayuda, sobre el monto esperado.',
    'outlook.noCoverage': () => 'No hay cobertura registrada que pague la atención posterior.',
  },
  facts: {
    allowed: (kind) => `Cuánto sumará la atención posterior: ${kind}`,
    times: (kind) => `Cuántas visitas después: ${kind}`,
    coverage: 'Qué cobertura paga después',
  },
}

/** Words of the outlook in both languages. */
export const outlookWords: { readonly [L in PaperLanguage]: OutlookWords } = { en, es }

/** One sentence that says where insurance catches up with cash. */
export function comparisonText(compared: ComparisonParts, language: PaperLanguage): string {
  const words = outlookWords[language]
  const { outcome, range, most, kind } = compared
  const low = range.low ?? cents(0)
  switch (outcome) {
    case 'always':
      return words.always(kind)
    case 'from':
      return words.from(kind, shownMoney(low))
    case 'never':
      return words.never(kind, shownMoney(most))
    case 'open':
      if (range.high !== null) return words.openBetween(kind, shownMoney(low), shownMoney(range.high))
      return low === 0 ? words.openAnywhere(kind) : words.openFrom(kind, shownMoney(low), shownMoney(most))
  }
}

/** An amount of the year as its span: one amount when its ends meet. */
export function spanText(range: ComparisonParts['range'], language: PaperLanguage): string {
  const words = outlookWords[language]
  const { low, high } = range
  if (low === null) return high === null ? '?' : words.upTo(shownMoney(high))
  if (high === null) return words.atLeast(shownMoney(low))
  return low === high ? shownMoney(low) : words.between(shownMoney(low), shownMoney(high))
}

/** The sentence of a remark about the rest of the year; an unknown code gives the code itself, so nothing is hidden. */
export function outlookNoteText(parts: OutlookNoteParts, language: PaperLanguage): string {
  return outlookWords[language].notes[parts.code]?.(parts) ?? parts.code
}

/** What still has to be asked about the expected care; null for a fact of another kind. `kind` names its care. */
export function expectedFactText(factId: string, kind: string, language: PaperLanguage): string | null {
  const { facts } = outlookWords[language]
  if (factId === 'expected.coverage') return facts.coverage
  if (factId.startsWith('expected.allowed.')) return facts.allowed(kind)
  return factId.startsWith('expected.times.') ? facts.times(kind) : null
}
