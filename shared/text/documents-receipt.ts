import type { PlainDate } from '../dates/plain-date.ts'
import type { PaidBy } from './documents-agreement-words.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** The words of a payment receipt. */
export interface ReceiptWords {
  readonly title: string
  readonly beneathTitle: <T>(number: T, on: PlainDate, by: T) => Said<T>
  readonly received: string
  readonly sentence: string
  readonly plain: readonly string[]
  readonly from: string
  readonly receivedOn: string
  readonly paidBy: string
  readonly paidBys: { readonly [P in PaidBy]: string }
  readonly reference: string
  readonly plan: string
  readonly usedHeading: string
  readonly columns: readonly [string, string]
  readonly downPayment: string
  readonly installment: (number: number, dueOn: PlainDate) => string
  readonly fees: { readonly late: string; readonly returned: string }
  readonly unapplied: string
  readonly total: string
  readonly leftHeading: string
  readonly left: string
  readonly next: string
  readonly nextOn: (on: PlainDate) => string
  readonly paidOff: string
  readonly keep: string
}

const en: ReceiptWords = {
  title: 'Payment receipt',
  beneathTitle: (number, on, by) => say`Receipt ${number} · ${spelledDay(on, 'en')} · Taken by ${by}`,
  received: 'We received',
  sentence: 'Thank you. Keep this receipt with your papers.',
  plain: ['This paper shows that you paid us.', 'Look at what it paid and what is left.'],
  from: 'From',
  receivedOn: 'Received on',
  paidBy: 'Paid by',
  paidBys: {
    cash: 'Cash',
    check: 'Check',
    card: 'Card',
    moneyOrder: 'Money order',
    directDebit: 'Direct debit',
    other: 'Other',
  },
  reference: 'Reference',
  plan: 'Payment plan',
  usedHeading: 'How this payment was used',
  columns: ['What it paid', 'Amount'],
  downPayment: 'Down payment',
  installment: (number, dueOn) => `Installment ${number}, due ${spelledDay(dueOn, 'en')}`,
  fees: { late: 'Late fee', returned: 'Fee for a returned payment' },
  unapplied: 'Credit kept for you',
  total: 'Total of this payment',
  leftHeading: 'What is left',
  left: 'Left to pay',
  next: 'Next payment',
  nextOn: (on) => `due ${spelledDay(on, 'en')}`,
  paidOff: 'Your plan is paid in full. Thank you.',
  keep: 'If something here looks wrong, tell us within 30 days.',
}

const es: ReceiptWords = {
  title: 'Recibo de pago',
  beneathTitle: (number, on, by) => say`Recibo ${number} · ${spelledDay(on, 'es')} · Recibido por ${by}`,
  received: 'Recibimos',
  sentence: 'Gracias. Guarde este recibo con sus papeles.',
  plain: ['Esta hoja muestra que usted nos pagó.', 'Mire qué se pagó y cuánto queda.'],
  from: 'De',
  receivedOn: 'Recibido el',
  paidBy: 'Forma de pago',
  paidBys: {
    cash: 'Efectivo',
    check: 'Cheque',
    card: 'Tarjeta',
    moneyOrder: 'Giro postal',
    directDebit: 'Débito directo',
    other: 'Otra',
  },
  reference: 'Referencia',
  plan: 'Plan de pagos',
  usedHeading: 'Cómo se usó este pago',
  columns: ['Qué pagó', 'Cantidad'],
  downPayment: 'Pago inicial',
  installment: (number, dueOn) => `Cuota ${number}, vence el ${spelledDay(dueOn, 'es')}`,
  fees: { late: 'Cargo por mora', returned: 'Cargo por un pago devuelto' },
  unapplied: 'Saldo a su favor',
  total: 'Total de este pago',
  leftHeading: 'Lo que queda',
  left: 'Falta por pagar',
  next: 'Próximo pago',
  nextOn: (on) => `vence el ${spelledDay(on, 'es')}`,
  paidOff: 'Su plan está pagado por completo. Gracias.',
  keep: 'Si algo aquí le parece mal, avísenos dentro de 30 días.',
}

/** The receipt's words in both languages. */
export const receiptWords: { readonly [L in PaperLanguage]: ReceiptWords } = { en, es }
