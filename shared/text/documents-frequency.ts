import {
  type CountedUnit,
  countedOf,
  type Every,
  type Frequency,
  howOften,
  type NamedRhythm,
} from '../dates/frequency.ts'
import { monthName, type PaperLanguage } from './documents-days.ts'

type Both = { readonly [L in PaperLanguage]: string }

const NAMED: { readonly [N in NamedRhythm]: Both } = {
  weekly: { en: 'every week', es: 'cada semana' },
  biweekly: { en: 'every two weeks', es: 'cada dos semanas' },
  semimonthly: { en: 'twice a month', es: 'dos veces al mes' },
  monthly: { en: 'every month', es: 'cada mes' },
  every4Weeks: { en: 'every four weeks', es: 'cada cuatro semanas' },
  monthEnd: { en: 'on the last day of each month', es: 'el último día de cada mes' },
  monthlyWeekday: { en: 'on the same weekday of each month', es: 'el mismo día de la semana de cada mes' },
}

const UNITS: { readonly [U in CountedUnit]: { readonly one: Both; readonly more: Both } } = {
  Days: { one: { en: 'every day', es: 'cada día' }, more: { en: 'days', es: 'días' } },
  Weeks: { one: { en: 'every week', es: 'cada semana' }, more: { en: 'weeks', es: 'semanas' } },
  Months: { one: { en: 'every month', es: 'cada mes' }, more: { en: 'months', es: 'meses' } },
}

/** How often payments fall due, as an entry in a table: every 10 days · every month, none in July and August. */
export function frequencyWords(frequency: Frequency, language: PaperLanguage): string {
  const { every, notIn } = howOften(frequency)
  return `${everyWords(every, language)}${noneIn(notIn, language)}`
}

/** A rhythm without its months. */
export function everyWords(every: Every, language: PaperLanguage): string {
  const counted = countedOf(every)
  return counted === null ? namedWords(every, language) : countedWords(counted.count, counted.unit, language)
}

/** So many days, weeks or months, in words that follow a payment: every 10 days. */
export function countedWords(count: number, unit: CountedUnit, language: PaperLanguage): string {
  const words = UNITS[unit]
  if (count === 1) return words.one[language]
  return `${language === 'en' ? 'every' : 'cada'} ${count} ${words.more[language]}`
}

/** The months in which nothing falls due, as the end of a sentence; empty where there are none. */
export function noneIn(months: readonly number[], language: PaperLanguage): string {
  if (months.length === 0) return ''
  const names = months.map((month) => monthName(month, language))
  const [last, rest] = [names.at(-1) ?? '', names.slice(0, -1)]
  const and = language === 'en' ? 'and' : 'y'
  const list = rest.length === 0 ? last : `${rest.join(', ')} ${and} ${last}`
  return language === 'en' ? `, none in ${list}` : `, ninguno en ${list}`
}

function namedWords(every: Every, language: PaperLanguage): string {
  const found = Object.entries(NAMED).find(([name]) => name === every)
  return found?.[1][language] ?? every
}
