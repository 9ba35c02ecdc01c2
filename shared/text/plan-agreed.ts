import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type Rhythm, rhythmWords } from './documents-rhythm.ts'

/** A piece of a sentence; what has to be seen at once is strong. */
export interface Piece {
  readonly text: string
  readonly isStrong: boolean
}

/** The terms that the sentences are about. `last` is null where all payments are equal. */
export interface AgreedTerms {
  readonly downPayment: Cents
  readonly each: Cents
  readonly count: number
  readonly last: Cents | null
  readonly rhythm: Rhythm
  readonly firstOn: PlainDate
  readonly lastOn: PlainDate
}

const plain = (text: string): Piece => ({ text, isStrong: false })
const strong = (text: string): Piece => ({ text, isStrong: true })

export const agreedWords = {
  title: 'What the patient agrees to',
  languages: { en: 'EN', es: 'ES' },
} as const

/** What the patient agrees to, in plain sentences of their language. Spanish is reviewed before release. */
export function agreedTo(terms: AgreedTerms, language: PaperLanguage): readonly Piece[] {
  return language === 'en' ? inEnglish(terms) : inSpanish(terms)
}

function inEnglish({ downPayment, each, count, last, rhythm, firstOn, lastOn }: AgreedTerms): readonly Piece[] {
  const rest =
    count === 1
      ? [strong(`${shownMoney(each)} on ${spelledDay(firstOn, 'en')}`), plain('.')]
      : [
          strong(`${shownMoney(each)} ${rhythmWords(rhythm, 'en')}, ${timesEn(last === null ? count : count - 1)}`),
          ...(last === null ? [] : [plain(', and '), strong(`${shownMoney(last)} the last time`)]),
          plain(`, starting ${spelledDay(firstOn, 'en')}. Your last payment is ${spelledDay(lastOn, 'en')}.`),
        ]
  const lead =
    downPayment === 0
      ? [plain('You pay ')]
      : [plain('You pay '), strong(`${shownMoney(downPayment)} today`), plain('. Then you pay ')]
  return [...lead, ...rest, plain(' There is no interest and no fee.')]
}

function timesEn(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function timesEs(count: number): string {
  return count === 1 ? 'una vez' : `${count} veces`
}

function inSpanish({ downPayment, each, count, last, rhythm, firstOn, lastOn }: AgreedTerms): readonly Piece[] {
  const rest =
    count === 1
      ? [strong(`${shownMoney(each)} el ${spelledDay(firstOn, 'es')}`), plain('.')]
      : [
          strong(`${shownMoney(each)} ${rhythmWords(rhythm, 'es')}, ${timesEs(last === null ? count : count - 1)}`),
          ...(last === null ? [] : [plain(', y '), strong(`${shownMoney(last)} la última vez`)]),
          plain(`, desde el ${spelledDay(firstOn, 'es')}. Su último pago es el ${spelledDay(lastOn, 'es')}.`),
        ]
  const lead =
    downPayment === 0
      ? [plain('Usted paga ')]
      : [plain('Usted paga '), strong(`${shownMoney(downPayment)} hoy`), plain('. Después paga ')]
  return [...lead, ...rest, plain(' No hay intereses ni cargos.')]
}
