import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { fourHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

const en = {
  title: 'Statement of your payment plan',
  period: 'From and to',
  periodOf: (from: PlainDate, to: PlainDate) => `${spelledDay(from, 'en')} to ${spelledDay(to, 'en')}`,
  dueNow: 'Due now',
  dueSentence: 'Thank you for your payments.',
  nothingDue: 'Nothing is due now. Thank you.',
  plain: [
    'This sheet shows what you paid and what is left.',
    'Check each line. Tell us if something looks wrong.',
    'If you cannot pay, call us before the due date.',
  ],
  moves: 'What happened in this time',
  columns: fourHeads('Date', 'What', 'Amount', 'Left after'),
  opening: 'Left at the start',
  closing: 'Left at the end',
  charged: 'The plan asks more',
  lowered: 'The plan asks less',
  paid: <T>(number: T) => say`Payment, receipt ${number}`,
  reversed: <T>(number: T) => say`Payment taken back, receipt ${number}`,
  refunded: 'Money paid back to you',
  started: 'Plan begins',
  now: 'Where you stand',
  late: 'Late',
  current: 'Due today',
  next: 'Next payment',
  on: (day: PlainDate) => `on ${spelledDay(day, 'en')}`,
  payOff: 'To pay it all off today',
  credit: 'Credit kept for you',
  lastOn: 'Last payment due',
  paidToDate: 'Paid so far',
  whole: 'No payment is open.',
}

const es: typeof en = {
  title: 'Estado de cuenta de su plan de pagos',
  period: 'Desde y hasta',
  periodOf: (from, to) => `${spelledDay(from, 'es')} al ${spelledDay(to, 'es')}`,
  dueNow: 'Vence ahora',
  dueSentence: 'Gracias por sus pagos.',
  nothingDue: 'No hay nada vencido ahora. Gracias.',
  plain: [
    'Esta hoja muestra lo que pagó y lo que falta.',
    'Revise cada línea. Avísenos si algo le parece mal.',
    'Si no puede pagar, llámenos antes de la fecha de pago.',
  ],
  moves: 'Qué pasó en este tiempo',
  columns: fourHeads('Fecha', 'Qué', 'Cantidad', 'Falta después'),
  opening: 'Faltaba al comienzo',
  closing: 'Falta al final',
  charged: 'El plan pide más',
  lowered: 'El plan pide menos',
  paid: (number) => say`Pago, recibo ${number}`,
  reversed: (number) => say`Pago anulado, recibo ${number}`,
  refunded: 'Dinero devuelto a usted',
  started: 'Comienza el plan',
  now: 'Cómo está su plan',
  late: 'Atrasado',
  current: 'Vence hoy',
  next: 'Próximo pago',
  on: (day) => `el ${spelledDay(day, 'es')}`,
  payOff: 'Para pagarlo todo hoy',
  credit: 'Saldo a su favor',
  lastOn: 'Último pago',
  paidToDate: 'Pagado hasta ahora',
  whole: 'No queda ningún pago.',
}

/** The words of a statement. It never shows a diagnosis. */
export const statementWords = { en, es }
