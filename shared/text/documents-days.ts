import { dayOf, monthOf, type PlainDate, plainDate, type Weekday, weekdayOf, yearOf } from '../dates/plain-date.ts'

/** The two languages of our papers. */
export type PaperLanguage = 'en' | 'es'

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const

const WEEKDAYS = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
} as const

/** The day spelled out, never as numbers only: November 9, 2026 · 9 de noviembre de 2026. */
export function spelledDay(day: PlainDate, language: PaperLanguage): string {
  const month = MONTHS[language][monthOf(day) - 1]
  return language === 'en' ? `${month} ${dayOf(day)}, ${yearOf(day)}` : `${dayOf(day)} de ${month} de ${yearOf(day)}`
}

/** The day with its weekday: Monday, November 9, 2026 · lunes, 9 de noviembre de 2026. */
export function spelledDayWithWeekday(day: PlainDate, language: PaperLanguage): string {
  return `${weekdayName(weekdayOf(day), language)}, ${spelledDay(day, language)}`
}

/** The month's name, 1 to 12; Spanish ones in lower case, as within a sentence. */
export function monthName(month: number, language: PaperLanguage): string {
  return MONTHS[language][month - 1] ?? ''
}

/** The weekday's name; Spanish ones in lower case, as within a sentence. */
export function weekdayName(weekday: Weekday, language: PaperLanguage): string {
  return WEEKDAYS[language][weekday] ?? ''
}

/** The day of the month as an ordinal in English (15th), plain in Spanish (15). */
export function dayOfMonthName(day: number, language: PaperLanguage): string {
  if (language === 'es') return String(day)
  const teen = day % 100 >= 11 && day % 100 <= 13
  const ending = teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th')
  return `${day}${ending}`
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * A moment as the clock on the wall showed it, with its distance from UTC: November 9, 2026, 2:32 PM (UTC−05:00).
 * Takes an ISO text with an offset or Z. Throws a RangeError for any other text: moments are made by the program.
 */
export function spelledMoment(moment: string, language: PaperLanguage): string {
  const match = MOMENT.exec(moment)
  if (!match) throw new RangeError(`not a moment with an offset: ${moment}`)
  const [, day = '', hour = '', minute = '', offset = ''] = match
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset.replace('-', '−')}`
  return `${spelledDay(plainDate(day), language)}, ${clockTime(Number(hour), minute, language)} (${zone})`
}

function clockTime(hour: number, minute: string, language: PaperLanguage): string {
  const halves = language === 'en' ? ['AM', 'PM'] : ['a. m.', 'p. m.']
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${halves[hour < 12 ? 0 : 1]}`
}
