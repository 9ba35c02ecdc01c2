import type { PaperLanguage } from './documents-days.ts'

interface Source {
  readonly brand: string
  readonly method: 'card' | 'bank'
}

/** What money is drawn from, as the agreement says it before the last four digits: `Visa card`, `tarjeta Visa`. */
export function agreedSource({ brand, method }: Source, language: PaperLanguage): string {
  if (language === 'en') return `${brand} ${method === 'card' ? 'card' : 'account'}`
  return `${method === 'card' ? 'tarjeta' : 'cuenta de'} ${brand}`
}

/** When money is drawn, as the agreement says it; null is each due date. */
export function agreedDay(day: number | null, language: PaperLanguage): string {
  if (language === 'en') return day === null ? 'each due date' : `day ${day} of the month`
  return day === null ? 'en cada fecha de pago' : `el día ${day} de cada mes`
}
