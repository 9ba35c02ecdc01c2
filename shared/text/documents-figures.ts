import type { PaperLanguage } from './documents-days.ts'

/** How an amount that is not exactly known reads on paper; never blank, never zero. */
export const figureWords: {
  readonly [L in PaperLanguage]: {
    readonly unknown: string
    readonly between: (low: string, high: string) => string
  }
} = {
  en: { unknown: 'not yet known', between: (low, high) => `between ${low} and ${high}` },
  es: { unknown: 'aún no se sabe', between: (low, high) => `entre ${low} y ${high}` },
}
