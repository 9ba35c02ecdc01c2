import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** What an estimate says of the terms behind its amounts, and of what is still open. */
export interface TermWords {
  readonly heading: string
  readonly schedule: <T>(name: T, from: PlainDate) => Said<T>
  readonly promptPay: (percent: string) => string
  readonly monthlyFee: <T>(fee: T, months: number) => Said<T>
  readonly included: <T>(what: T) => Said<T>
  readonly joiningFee: <T>(fee: T) => Said<T>
  readonly alreadyMember: string
  readonly maybeMember: string
  readonly feeInAll: <T>(fee: T, together: T) => Said<T>
  readonly noInsurance: string
  readonly units: <T>(service: T, low: number, expected: number, high: number) => Said<T>
  readonly mayHappen: <T>(service: T) => Said<T>
  readonly openHeading: string
  readonly openWhat: string
}

const en: TermWords = {
  heading: 'How these amounts are made',
  schedule: (name, from) => say`Prices and help follow “${name}”, in force from ${spelledDay(from, 'en')}.`,
  promptPay: (percent) => `${percent}% is taken off because you pay promptly.`,
  monthlyFee: (fee, months) => say`The membership costs ${fee} a month, for at least ${months} months.`,
  included: (what) => say`The membership pays for: ${what}.`,
  joiningFee: (fee) => say`Joining costs ${fee} once.`,
  alreadyMember: 'You are a member already, so no further fee is counted.',
  maybeMember: 'If you are a member already, no further fee is counted.',
  feeInAll: (fee, together) => say`Fees in all: ${fee}. Care and fees together: ${together}.`,
  noInsurance: 'A membership is no insurance.',
  units: (service, low, expected, high) =>
    say`${service}: from ${low} to ${high} units may be needed. This estimate expects ${expected}.`,
  mayHappen: (service) => say`${service} may turn out not to be needed. The lower amount is without it.`,
  openHeading: 'What is still open',
  openWhat: 'These answers would make the amounts more exact:',
}

const es: TermWords = {
  heading: 'De dónde salen estos montos',
  schedule: (name, from) => say`Los precios y la ayuda siguen “${name}”, en vigor desde el ${spelledDay(from, 'es')}.`,
  promptPay: (percent) => `Se descuenta el ${percent}% por pagar pronto.`,
  monthlyFee: (fee, months) => say`La membresía cuesta ${fee} al mes, durante al menos ${months} meses.`,
  included: (what) => say`La membresía incluye: ${what}.`,
  joiningFee: (fee) => say`El ingreso cuesta ${fee} una sola vez.`,
  alreadyMember: 'Usted ya es miembro, así que no se cuenta otra cuota.',
  maybeMember: 'Si usted ya es miembro, no se cuenta otra cuota.',
  feeInAll: (fee, together) => say`Cuotas en total: ${fee}. Atención y cuotas juntas: ${together}.`,
  noInsurance: 'Una membresía no es un seguro.',
  units: (service, low, expected, high) =>
    say`${service}: pueden hacer falta de ${low} a ${high} unidades. Este estimado espera ${expected}.`,
  mayHappen: (service) => say`${service} puede no hacer falta. El monto menor es sin ese servicio.`,
  openHeading: 'Lo que todavía falta saber',
  openWhat: 'Estas respuestas harían más exactos los montos:',
}

export const termWords: Readonly<Record<PaperLanguage, TermWords>> = { en, es }
