import type { CountedUnit } from '../dates/frequency.ts'
import type { PlainDate, Weekday } from '../dates/plain-date.ts'
import { dayOfMonthName, type PaperLanguage, spelledDay, weekdayName } from './documents-days.ts'
import { countedWords, noneIn } from './documents-frequency.ts'
import { type Said, say } from './documents-say.ts'

/** How often payments fall due, as the agreement says it, and the months 1 to 12 without a payment. */
export type Rhythm = Rhythmic & { readonly notIn?: readonly number[] }

/** `last` is the last day of each month, or the last such weekday of it. */
type Rhythmic =
  | { readonly every: 'counted'; readonly count: number; readonly unit: CountedUnit }
  | { readonly every: 'weekdayOfMonth'; readonly nth: 1 | 2 | 3 | 4 | 'last'; readonly weekday: Weekday }
  | { readonly every: 'week' | 'twoWeeks' | 'fourWeeks'; readonly weekday: Weekday }
  | { readonly every: 'halfMonth'; readonly days: readonly [number, number | 'last'] }
  | { readonly every: 'month'; readonly day: number | 'last' }
  | { readonly every: 'custom' }

/** When payments fall due, in words that follow "You will pay …". */
export function rhythmWords(rhythm: Rhythm, language: PaperLanguage): string {
  const words = language === 'en' ? englishRhythm(rhythm) : spanishRhythm(rhythm)
  return `${words}${noneIn(rhythm.notIn === undefined ? [] : rhythm.notIn, language)}`
}

function englishRhythm(rhythm: Rhythm): string {
  const day = (of: number | 'last') => (of === 'last' ? 'the last day' : `the ${dayOfMonthName(of, 'en')}`)
  switch (rhythm.every) {
    case 'week':
      return `every ${weekdayName(rhythm.weekday, 'en')}`
    case 'twoWeeks':
      return `every second ${weekdayName(rhythm.weekday, 'en')}`
    case 'fourWeeks':
      return `every fourth ${weekdayName(rhythm.weekday, 'en')}`
    case 'halfMonth':
      return `on ${day(rhythm.days[0])} and ${day(rhythm.days[1])} of each month`
    case 'month':
      return `on ${day(rhythm.day)} of each month`
    case 'counted':
      return countedWords(rhythm.count, rhythm.unit, 'en')
    case 'weekdayOfMonth':
      return `on the ${nthWords(rhythm.nth, 'en')} ${weekdayName(rhythm.weekday, 'en')} of each month`
    case 'custom':
      return 'on the dates of the schedule'
  }
}

function spanishRhythm(rhythm: Rhythm): string {
  const day = (of: number | 'last') => (of === 'last' ? 'el último día' : `el día ${of}`)
  switch (rhythm.every) {
    case 'week':
      return `cada ${weekdayName(rhythm.weekday, 'es')}`
    case 'twoWeeks':
      return `cada dos semanas, el ${weekdayName(rhythm.weekday, 'es')}`
    case 'fourWeeks':
      return `cada cuatro semanas, el ${weekdayName(rhythm.weekday, 'es')}`
    case 'halfMonth':
      return `${day(rhythm.days[0])} y ${day(rhythm.days[1])} de cada mes`
    case 'month':
      return `${day(rhythm.day)} de cada mes`
    case 'counted':
      return countedWords(rhythm.count, rhythm.unit, 'es')
    case 'weekdayOfMonth':
      return `el ${nthWords(rhythm.nth, 'es')} ${weekdayName(rhythm.weekday, 'es')} de cada mes`
    case 'custom':
      return 'en las fechas del calendario'
  }
}

const NTHS = {
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' },
  es: { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', last: 'último' },
} as const

function nthWords(nth: 1 | 2 | 3 | 4 | 'last', language: PaperLanguage): string {
  return NTHS[language][nth]
}

/** How many payments there are, in what rhythm, and the first and last due day. */
export interface Payments {
  readonly rhythm: Rhythm
  readonly count: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The plan in sentences: each is said once, in large type. */
export interface PlanSentences {
  readonly payments: <T>(payment: T, when: Payments) => Said<T>
  readonly onePayment: <T>(payment: T, on: PlainDate) => Said<T>
  /** One run of equal payments of a plan in steps. */
  readonly run: <T>(payment: T, count: number) => Said<T>
  readonly runsBetween: (when: Payments) => string
  readonly lastPayment: <T>(payment: T) => Said<T>
  readonly total: <T>(amount: T) => Said<T>
  readonly interest: <T>(amount: T) => Said<T>
  readonly noInterest: string
}

/** The plan in one sentence, in both languages. */
export const planSentences: { readonly [L in PaperLanguage]: PlanSentences } = {
  en: {
    payments: (payment, { rhythm, count, from, to }) =>
      say`You will pay ${payment} ${rhythmWords(rhythm, 'en')}, ${count} times, from ${spelledDay(from, 'en')} to ${spelledDay(to, 'en')}.`,
    onePayment: (payment, on) => say`You will pay ${payment} once, on ${spelledDay(on, 'en')}.`,
    run: (payment, count) => say`${count === 1 ? 'One payment' : `${count} payments`} of ${payment}.`,
    runsBetween: ({ rhythm, count, from, to }) =>
      `They follow one another ${rhythmWords(rhythm, 'en')}, ${count} in all, from ${spelledDay(from, 'en')} to ${spelledDay(to, 'en')}.`,
    lastPayment: (payment) => say`The last payment is ${payment}.`,
    total: (amount) => say`Total: ${amount}.`,
    interest: (amount) => say`Interest: ${amount}.`,
    noInterest: 'Interest: none.',
  },
  es: {
    payments: (payment, { rhythm, count, from, to }) =>
      say`Usted pagará ${payment} ${rhythmWords(rhythm, 'es')}, ${count} veces, del ${spelledDay(from, 'es')} al ${spelledDay(to, 'es')}.`,
    onePayment: (payment, on) => say`Usted pagará ${payment} una sola vez, el ${spelledDay(on, 'es')}.`,
    run: (payment, count) => say`${count === 1 ? 'Un pago' : `${count} pagos`} de ${payment}.`,
    runsBetween: ({ rhythm, count, from, to }) =>
      `Se suceden ${rhythmWords(rhythm, 'es')}, ${count} en total, del ${spelledDay(from, 'es')} al ${spelledDay(to, 'es')}.`,
    lastPayment: (payment) => say`El último pago es de ${payment}.`,
    total: (amount) => say`Total: ${amount}.`,
    interest: (amount) => say`Interés: ${amount}.`,
    noInterest: 'Interés: ninguno.',
  },
}
