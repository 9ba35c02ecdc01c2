import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { say } from './documents-say.ts'

const en = {
  title: 'All your payments by date',
  plain: [
    'You have more than one payment plan with us.',
    'This sheet adds them up. It shows one amount for each date.',
    'Your plans stay as you signed them.',
  ],
  due: 'Due',
  plans: 'Plans',
  together: 'Pay in all',
  late: 'late',
  payOn: (day: PlainDate) => `pay by ${spelledDay(day, 'en')}`,
  part: <T>(plan: T, amount: T) => say`${plan}:\u00a0${amount}`,
  total: 'Total',
  each: 'What is left of each plan',
  plan: 'Plan',
  left: 'Left to pay',
  fees: <T>(amount: T) => say`Fees that are open come on top: ${amount}, due now.`,
}

const es: typeof en = {
  title: 'Todos sus pagos por fecha',
  plain: [
    'Usted tiene más de un plan de pagos con nosotros.',
    'Esta hoja los suma. Muestra una sola cantidad por fecha.',
    'Sus planes siguen como los firmó.',
  ],
  due: 'Vence',
  plans: 'Planes',
  together: 'Pague en total',
  late: 'atrasado',
  payOn: (day) => `pague hasta el ${spelledDay(day, 'es')}`,
  part: (plan, amount) => say`${plan}:\u00a0${amount}`,
  total: 'Total',
  each: 'Lo que falta de cada plan',
  plan: 'Plan',
  left: 'Falta por pagar',
  fees: (amount) => say`Los cargos abiertos se suman aparte: ${amount}, vencen ahora.`,
}

/** The words of the sheet that adds up several plans of one payer by date. */
export const combinedWords = { en, es }
