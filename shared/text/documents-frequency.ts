import type { PaperLanguage } from './documents-days.ts'

/** How often payments fall due, as an entry in a table of a paper. */
export const frequencyWords: {
  readonly [L in PaperLanguage]: {
    readonly [F in 'weekly' | 'biweekly' | 'semimonthly' | 'monthly' | 'every4Weeks']: string
  }
} = {
  en: {
    weekly: 'every week',
    biweekly: 'every two weeks',
    semimonthly: 'twice a month',
    monthly: 'every month',
    every4Weeks: 'every four weeks',
  },
  es: {
    weekly: 'cada semana',
    biweekly: 'cada dos semanas',
    semimonthly: 'dos veces al mes',
    monthly: 'cada mes',
    every4Weeks: 'cada cuatro semanas',
  },
}
