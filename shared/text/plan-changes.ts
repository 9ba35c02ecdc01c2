import { isFrequency } from '../dates/frequency.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { frequencyWords } from './documents-frequency.ts'
import { counted } from './policy-words.ts'

type Both = { readonly [L in PaperLanguage]: string }

/** An old or new value of a plan, as the engine gives it. */
export type ChangeValue =
  | { readonly kind: 'money'; readonly amount: Cents }
  | { readonly kind: 'day'; readonly on: PlainDate }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'none' }

/** A line of the change table. */
export interface ChangeLine {
  readonly code: string
  readonly about: string | null
  readonly before: ChangeValue
  readonly after: ChangeValue
}

/** Heads of the change table. */
export const changeHeads = {
  title: { en: 'What changes', es: 'Qué cambia' },
  what: { en: 'Term', es: 'Condición' },
  before: { en: 'Until now', es: 'Hasta ahora' },
  after: { en: 'From now on', es: 'Desde ahora' },
  reason: { en: 'Reason', es: 'Motivo' },
} as const satisfies Readonly<Record<string, Both>>

const NAMES: Readonly<Record<string, Both>> = {
  owed: { en: 'Patient owes', es: 'El paciente debe' },
  charge: { en: 'Charge', es: 'Cargo' },
  downPayment: { en: 'Paid at signing', es: 'Pagado al firmar' },
  count: { en: 'Number of payments', es: 'Número de pagos' },
  payment: { en: 'Each payment', es: 'Cada pago' },
  lastPayment: { en: 'Last payment', es: 'Último pago' },
  payments: { en: 'Payment', es: 'Pago' },
  firstDue: { en: 'First payment on', es: 'Primer pago el' },
  lastDue: { en: 'Last payment on', es: 'Último pago el' },
  due: { en: 'Payment date', es: 'Fecha de pago' },
  frequency: { en: 'How often', es: 'Frecuencia' },
  roll: { en: 'On days off', es: 'En días no laborables' },
  rate: { en: 'Interest rate', es: 'Tasa de interés' },
  method: { en: 'How interest is counted', es: 'Cómo se calcula el interés' },
  totalInterest: { en: 'Interest in all', es: 'Interés total' },
  totalOfPayments: { en: 'Total of payments', es: 'Total de pagos' },
  lateFee: { en: 'Late fee', es: 'Cargo por mora' },
  lateFeeAmount: { en: 'Late fee, amount', es: 'Cargo por mora, monto' },
  lateFeeShare: { en: 'Late fee, share', es: 'Cargo por mora, porcentaje' },
  lateFeeGrace: { en: 'Late fee, days of grace', es: 'Cargo por mora, días de gracia' },
  returnedPayment: { en: 'Returned payment', es: 'Pago devuelto' },
  guarantor: { en: 'Who pays', es: 'Quién paga' },
}

const WORDS: Readonly<Record<string, Both>> = {
  weekly: { en: 'every week', es: 'cada semana' },
  biweekly: { en: 'every 2 weeks', es: 'cada 2 semanas' },
  every4Weeks: { en: 'every 4 weeks', es: 'cada 4 semanas' },
  semimonthly: { en: 'twice a month', es: 'dos veces al mes' },
  monthly: { en: 'every month', es: 'cada mes' },
  ownDates: { en: 'own dates', es: 'fechas propias' },
  none: { en: 'the date stays', es: 'la fecha se mantiene' },
  following: { en: 'the next working day', es: 'el siguiente día laborable' },
  preceding: { en: 'the working day before', es: 'el día laborable anterior' },
  period: { en: 'by equal periods', es: 'por períodos iguales' },
  'actual/365': { en: 'by days, 365 a year', es: 'por días, 365 al año' },
  'actual/360': { en: 'by days, 360 a year', es: 'por días, 360 al año' },
  'actual/actual': { en: 'by days of each year', es: 'por días de cada año' },
  flat: { en: 'a fixed amount', es: 'un monto fijo' },
  percent: { en: 'a share of what is late', es: 'un porcentaje de lo atrasado' },
  lesserOf: { en: 'the lesser of amount and share', es: 'el menor entre monto y porcentaje' },
  greaterOf: { en: 'the greater of amount and share', es: 'el mayor entre monto y porcentaje' },
}

/** Words that are names, such as the payer's, are shown as they are. */
const NAMED: readonly string[] = ['guarantor']

function shown(value: ChangeValue, code: string, language: PaperLanguage): string {
  switch (value.kind) {
    case 'money':
      return shownMoney(value.amount)
    case 'day':
      return spelledDay(value.on, language)
    case 'count':
      return String(value.count)
    case 'rate':
      return `${shownPercent(value.rate)}%`
    case 'word':
      return NAMED.includes(code) ? value.word : (WORDS[value.word]?.[language] ?? otherWord(value.word, language))
    case 'none':
      return language === 'en' ? 'none' : 'ninguno'
  }
}

/** A rhythm without a name of its own in words; any other word as it is. */
function otherWord(word: string, language: PaperLanguage): string {
  return isFrequency(word) ? frequencyWords(word, language) : word
}

/** A line of the change table in words: what, the old value and the new one. */
export function changeLine(
  line: ChangeLine,
  language: PaperLanguage,
): { readonly what: string; readonly before: string; readonly after: string } {
  const name = NAMES[line.code]?.[language] ?? line.code
  return {
    what: line.about === null ? name : `${name} ${line.about}`,
    before: shown(line.before, line.code, language),
    after: shown(line.after, line.code, language),
  }
}

/** The same as one sentence: Each payment: $212.50 → $184.50. */
export function changeSentence(line: ChangeLine, language: PaperLanguage): string {
  const { what, before, after } = changeLine(line, language)
  return `${what}: ${before} → ${after}`
}

/** Does the guarantor sign again? */
export const consentWords = {
  none: { en: 'Nothing to sign: the terms stay as they are.', es: 'Nada que firmar: las condiciones no cambian.' },
  consent: {
    en: 'The guarantor has to agree; no new signature is needed.',
    es: 'El responsable debe aceptar; no hace falta otra firma.',
  },
  signature: { en: 'The guarantor signs again.', es: 'El responsable firma de nuevo.' },
} as const satisfies Readonly<Record<string, Both>>

const DISCLOSURES: Readonly<Record<string, Both>> = {
  full: {
    en: 'A new lending disclosure joins the agreement',
    es: 'Una nueva declaración de crédito acompaña el acuerdo',
  },
  schedule: { en: 'The new payment schedule is disclosed', es: 'Se declara el nuevo calendario de pagos' },
  none: { en: 'No new lending disclosure', es: 'Sin nueva declaración de crédito' },
}

const CAUSES: Readonly<Record<string, Both>> = {
  nothingChanged: { en: 'nothing in it changes', es: 'nada de ella cambia' },
  notNeeded: { en: 'the plan needs none', es: 'el plan no la requiere' },
  nowNeeded: { en: 'the plan needs one now', es: 'ahora el plan la requiere' },
  addedCharge: { en: 'a charge was added', es: 'se agregó un cargo' },
  consolidated: { en: 'plans were put together', es: 'se unieron planes' },
  newPayer: { en: 'somebody else pays', es: 'paga otra persona' },
  newTerms: { en: 'the terms are new', es: 'las condiciones son nuevas' },
  workout: { en: 'only the schedule changes after late payments', es: 'solo cambia el calendario tras atrasos' },
  rateReduction: { en: 'the rate is lowered', es: 'baja la tasa' },
}

/** Is a new lending disclosure due, and why. */
export function disclosureSentence(disclosure: string, because: string, language: PaperLanguage): string {
  const what = DISCLOSURES[disclosure]?.[language] ?? disclosure
  return `${what}: ${CAUSES[because]?.[language] ?? because}.`
}

/** The question when the balance is no longer what the plan was made for. */
export function balanceQuestion(difference: Cents, language: PaperLanguage): string {
  const amount = shownMoney(cents(Math.abs(difference)))
  if (language === 'en') return `The balance is ${amount} ${difference < 0 ? 'lower' : 'higher'} than the plan.`
  return `El saldo es ${amount} ${difference < 0 ? 'menor' : 'mayor'} que el plan.`
}

/** What an answer to a changed balance does. */
export interface BalanceAnswer {
  readonly kind: string
  readonly changed: number
  readonly refund: Cents
  readonly creditAtEnd: Cents
  readonly outside: Cents
  readonly lastOn: PlainDate | null
}

/** What each answer is called, in the words of its button. */
export function balanceAnswer(answer: BalanceAnswer, language: PaperLanguage): string {
  const last = answer.lastOn === null ? '' : spelledDay(answer.lastOn, language)
  const isEnglish = language === 'en'
  const next = counted(answer.changed, isEnglish ? 'payment' : 'pago', isEnglish ? 'payments' : 'pagos')
  const [refund, credit, outside] = [answer.refund, answer.creditAtEnd, answer.outside].map(shownMoney)
  const closesEn = answer.creditAtEnd > 0 ? `Close the plan: a credit of ${credit}` : 'Close the plan'
  const closesEs = answer.creditAtEnd > 0 ? `Cerrar el plan: saldo a favor de ${credit}` : 'Cerrar el plan'
  const words: Readonly<Record<string, Both>> = {
    shorten: {
      en: last === '' ? closesEn : `Shorten: the last payment is on ${last}`,
      es: last === '' ? closesEs : `Acortar: el último pago es el ${last}`,
    },
    lowerNext: { en: `Lower the next ${next}`, es: `Bajar los próximos ${next}` },
    refund: { en: `Give back ${refund}`, es: `Devolver ${refund}` },
    leave: {
      en:
        answer.creditAtEnd > 0
          ? `Leave: a credit of ${credit} at the end`
          : `Leave: ${outside} stays outside of the plan`,
      es:
        answer.creditAtEnd > 0
          ? `Dejar: saldo a favor de ${credit} al final`
          : `Dejar: ${outside} queda fuera del plan`,
    },
    lengthen: { en: `Pay longer: to ${last}`, es: `Pagar más tiempo: hasta el ${last}` },
    raiseAll: { en: 'Pay more each time, same last day', es: 'Pagar más cada vez, mismo último día' },
    separate: { en: `A plan of its own over ${outside}`, es: `Un plan aparte por ${outside}` },
  }
  return words[answer.kind]?.[language] ?? answer.kind
}
