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
  /** All interest of the plan; zero where it bears none. */
  readonly interest: Cents
  /** Payments in runs of one amount, where they change by steps; null where at most the last one differs. */
  readonly runs: readonly { readonly count: number; readonly amount: Cents }[] | null
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

function inEnglish(terms: AgreedTerms): readonly Piece[] {
  const { downPayment, each, count, last, rhythm, firstOn, lastOn, runs } = terms
  const rest =
    runs !== null
      ? [
          strong(`${inRuns(runs, 'en')}, ${rhythmWords(rhythm, 'en')}`),
          plain(`, starting ${spelledDay(firstOn, 'en')}. Your last payment is ${spelledDay(lastOn, 'en')}.`),
        ]
      : count === 1
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
  return [...lead, ...rest, plain(costEn(terms.interest))]
}

/** 3 × $50.00, then 6 × $80.00. */
function inRuns(runs: NonNullable<AgreedTerms['runs']>, language: PaperLanguage): string {
  const [first, ...rest] = runs.map(({ count, amount }) => `${count} × ${shownMoney(amount)}`)
  const then = language === 'en' ? ', then ' : ', luego '
  return [first ?? '', ...rest].join(then)
}

function costEn(interest: Cents): string {
  return interest === 0
    ? ' There is no interest and no fee.'
    : ` ${shownMoney(interest)} of it is interest. There is no other fee.`
}

function costEs(interest: Cents): string {
  return interest === 0
    ? ' No hay intereses ni cargos.'
    : ` De eso, ${shownMoney(interest)} son intereses. No hay otros cargos.`
}

function timesEn(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function timesEs(count: number): string {
  return count === 1 ? 'una vez' : `${count} veces`
}

function inSpanish(terms: AgreedTerms): readonly Piece[] {
  const { downPayment, each, count, last, rhythm, firstOn, lastOn, runs } = terms
  const rest =
    runs !== null
      ? [
          strong(`${inRuns(runs, 'es')}, ${rhythmWords(rhythm, 'es')}`),
          plain(`, desde el ${spelledDay(firstOn, 'es')}. Su último pago es el ${spelledDay(lastOn, 'es')}.`),
        ]
      : count === 1
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
  return [...lead, ...rest, plain(costEs(terms.interest))]
}
