import type { Frequency } from '../dates/frequency.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { frequencyWords } from './documents-frequency.ts'
import { counted } from './policy-words.ts'

type Both = { readonly [L in PaperLanguage]: string }

/** Heads of the comparison. */
export const offerHeads = {
  title: { en: 'Ways to pay', es: 'Formas de pagar' },
  canManage: { en: 'What can you manage, and when are you paid?', es: '¿Cuánto puede pagar, y cuándo le pagan?' },
  dueToday: { en: 'Due today', es: 'Hoy' },
  perPeriod: { en: 'Each payment', es: 'Cada pago' },
  count: { en: 'Payments', es: 'Pagos' },
  lastOn: { en: 'Last one', es: 'Último' },
  total: { en: 'Total', es: 'Total' },
  cost: { en: 'More than today', es: 'Más que hoy' },
  apr: { en: 'APR', es: 'APR' },
  disclosure: { en: 'Lending disclosure', es: 'Declaración de crédito' },
} as const satisfies Readonly<Record<string, Both>>

const KINDS = {
  payToday: { en: 'Pay today', es: 'Pagar hoy' },
  shortest: { en: 'Shortest', es: 'El más corto' },
  askedFor: { en: 'What you asked for', es: 'Lo que usted pidió' },
  fourOrFewer: { en: 'Four or fewer', es: 'Cuatro o menos' },
  asSteps: { en: 'In steps', es: 'Por etapas' },
  longest: { en: 'Longest allowed', es: 'El más largo permitido' },
} as const satisfies Readonly<Record<string, Both>>

export type OfferWord = keyof typeof KINDS

/** What an offer is called; several names where two ways come out alike. */
export function offerName(kinds: readonly OfferWord[], language: PaperLanguage): string {
  return kinds.map((kind) => KINDS[kind][language]).join(' · ')
}

const RHYTHMS: Readonly<Record<string, Both>> = {
  weekly: { en: 'every week', es: 'cada semana' },
  biweekly: { en: 'every 2 weeks', es: 'cada 2 semanas' },
  every4Weeks: { en: 'every 4 weeks', es: 'cada 4 semanas' },
  semimonthly: { en: 'twice a month', es: 'dos veces al mes' },
  monthly: { en: 'a month', es: 'al mes' },
}

/** The figures of an offer that its sentence tells. */
export interface OfferFigures {
  readonly dueToday: Cents
  /** Null for paying today. */
  readonly perPeriod: Cents | null
  readonly lastAmount: Cents | null
  readonly frequency: Frequency | null
  readonly count: number
  readonly lastOn: PlainDate
  readonly total: Cents
  /** Payments in runs of one amount, where they change by steps; left out where they do not. */
  readonly runs?: readonly { readonly count: number; readonly amount: Cents }[] | null
}

/** An offer in a sentence that can be read out. */
export function offerSentence(offer: OfferFigures, language: PaperLanguage): string {
  const { perPeriod, frequency, count, lastAmount, lastOn } = offer
  const [total, today] = [shownMoney(offer.total), shownMoney(offer.dueToday)]
  const isEnglish = language === 'en'
  if (perPeriod === null || frequency === null)
    return isEnglish ? `${total} today, and done.` : `${total} hoy, y listo.`
  const first = offer.dueToday > 0 ? (isEnglish ? `${today} today, then ` : `${today} hoy, y luego `) : ''
  const [each, last] = [shownMoney(perPeriod), spelledDay(lastOn, language)]
  if (count === 1) return isEnglish ? `${first}${each} on ${last}.` : `${first}${each} el ${last}.`
  const rhythm = RHYTHMS[frequency]?.[language] ?? frequencyWords(frequency, language)
  if (offer.runs) {
    const steps = offer.runs
      .map((run) => `${run.count} × ${shownMoney(run.amount)}`)
      .join(isEnglish ? ', then ' : ', luego ')
    return isEnglish
      ? `${first}${steps} ${rhythm}, the last one on ${last}. Total ${total}.`
      : `${first}${steps} ${rhythm}, el último el ${last}. Total ${total}.`
  }
  const times = counted(count, isEnglish ? 'payment' : 'pago', isEnglish ? 'payments' : 'pagos')
  const end = lastAmount === null ? '' : isEnglish ? ` of ${shownMoney(lastAmount)}` : ` de ${shownMoney(lastAmount)}`
  return isEnglish
    ? `${first}${each} ${rhythm}, ${times}, the last one${end} on ${last}. Total ${total}.`
    : `${first}${each} ${rhythm}, ${times}, el último${end} el ${last}. Total ${total}.`
}

/** What a plan costs more than paying today. */
export function offerCost(more: Cents, language: PaperLanguage): string {
  if (more === 0) return language === 'en' ? 'Same price as paying today' : 'El mismo precio que hoy'
  return language === 'en' ? `${shownMoney(more)} more than paying today` : `${shownMoney(more)} más que hoy`
}

/** The annual rate of an offer; a dash where there is none. */
export function offerRate(apr: Rate | null): string {
  return apr === null ? '–' : `${shownPercent(apr)}%`
}

/** Why a lending disclosure is needed or not. `counted` includes the down payment where it counts. */
export function disclosureReason(why: string, count: number, language: PaperLanguage): string {
  return REASONS[why]?.[language](count) ?? why
}

const REASONS: Readonly<Record<string, { readonly [L in PaperLanguage]: (count: number) => string }>> = {
  financeCharge: {
    en: () => 'Needed: it costs more than paying today.',
    es: () => 'Necesaria: cuesta más que pagar hoy.',
  },
  moreThanFour: {
    en: (count) => `Needed: ${count} payments are more than four.`,
    es: (count) => `Necesaria: ${count} pagos son más de cuatro.`,
  },
  fourOrFewer: {
    en: (count) => `Not needed: ${counted(count, 'payment', 'payments')} and no charges.`,
    es: (count) => `No es necesaria: ${counted(count, 'pago', 'pagos')} y sin cargos.`,
  },
  notWritten: {
    en: () => 'Not needed: nothing is agreed in writing.',
    es: () => 'No es necesaria: nada se acuerda por escrito.',
  },
  notACreditor: {
    en: () => 'Not needed: the clinic seldom extends credit.',
    es: () => 'No es necesaria: la clínica rara vez da crédito.',
  },
  ruleUnknown: {
    en: () => 'Needed: no rule is known for this day.',
    es: () => 'Necesaria: no se conoce la regla de este día.',
  },
}

/** That the income cap lowered what the patient named. */
export function cappedSentence(asked: Cents, offered: Cents, language: PaperLanguage): string {
  return language === 'en'
    ? `${shownMoney(asked)} is more than the income cap allows; ${shownMoney(offered)} keeps it.`
    : `${shownMoney(asked)} supera el tope por ingreso; ${shownMoney(offered)} lo respeta.`
}

/** That a rest below the least payment is paid with the last one. */
export function joinedSentence(rest: Cents, last: Cents, language: PaperLanguage): string {
  return language === 'en'
    ? `${shownMoney(rest)} would be left for one more payment; the last one takes it: ${shownMoney(last)}.`
    : `Quedarían ${shownMoney(rest)} para un pago más; el último los incluye: ${shownMoney(last)}.`
}

/** All plans of one person in one line, so that nobody promises twice. */
export function togetherSentence(together: Cents, from: PlainDate, language: PaperLanguage): string {
  return language === 'en'
    ? `Together with other plans ${shownMoney(together)} a month, from ${spelledDay(from, 'en')}.`
    : `Con los otros planes ${shownMoney(together)} al mes, desde el ${spelledDay(from, 'es')}.`
}

/** What is missing where the patient's amount does not do. */
export interface GapFigures {
  readonly because: 'termTooLong' | 'belowMinimum' | 'capBelowMinimum' | 'interest'
  readonly canPay: Cents
  readonly needed: Cents | null
  readonly paidWithinTerm: Cents
  readonly shortfall: Cents
}

/** Why the amount does not do, and what would. */
export function gapSentence(gap: GapFigures, language: PaperLanguage): string {
  const isEnglish = language === 'en'
  const pays = shownMoney(gap.canPay)
  const [paid, short] = [shownMoney(gap.paidWithinTerm), shownMoney(gap.shortfall)]
  const would =
    gap.needed === null
      ? ''
      : isEnglish
        ? ` ${shownMoney(gap.needed)} would do.`
        : ` ${shownMoney(gap.needed)} alcanzaría.`
  const why = {
    termTooLong: isEnglish
      ? `${pays} pays ${paid} within the longest plan; ${short} is short.`
      : `Con ${pays} se pagan ${paid} en el plan más largo; faltan ${short}.`,
    belowMinimum: isEnglish ? `${pays} is below the least payment.` : `${pays} es menos que el pago mínimo.`,
    capBelowMinimum: isEnglish
      ? `The income cap leaves ${pays}, which is below the least payment.`
      : `El tope por ingreso deja ${pays}, menos que el pago mínimo.`,
    interest: isEnglish ? `${pays} does not even pay the interest.` : `${pays} no paga ni el interés.`,
  }[gap.because]
  return `${why}${would}`
}

const STEPS = {
  assistance: { en: 'Check for financial assistance', es: 'Revisar la asistencia financiera' },
  longerTerm: { en: 'Ask for a longer plan', es: 'Pedir un plan más largo' },
  lowerBalance: { en: 'Lower the balance by a discount', es: 'Bajar el saldo con un descuento' },
  writeOffShortfall: { en: 'Write off what is short as charity', es: 'Condonar lo que falta como caridad' },
} as const satisfies Readonly<Record<string, Both>>

/** What to try next where the amount does not do, in the order given. */
export function gapSteps(steps: readonly (keyof typeof STEPS)[], language: PaperLanguage): readonly string[] {
  return steps.map((step) => STEPS[step][language])
}
