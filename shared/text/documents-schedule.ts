import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { fiveHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

const en = {
  title: 'Your payment schedule',
  plain: [
    'This sheet shows each payment and its date.',
    'Cut off one coupon and send it with each payment.',
    'Write the plan number on your check. Do not send cash by mail.',
  ],
  left: 'Left to pay',
  columns: fiveHeads('Number', 'Due', 'Payment', 'Paid', 'Left after'),
  payOn: (day: PlainDate) => `pay by ${spelledDay(day, 'en')}`,
  total: 'Total',
  coupons: 'Coupons',
  coupon: (number: number, count: number) => `Coupon ${number} of ${count}`,
  couponLine: <T>(plan: T, amount: T, due: PlainDate) => say`Plan ${plan} · ${amount} · due ${spelledDay(due, 'en')}`,
  couponPayer: <T>(payer: T) => say`From ${payer}`,
  couponTo: <T>(clinic: T, address: T) => say`Pay to ${clinic}, ${address}. Amount paid: $ ____________`,
  open: 'open',
}

const es: typeof en = {
  title: 'Su calendario de pagos',
  plain: [
    'Esta hoja muestra cada pago y su fecha.',
    'Corte un cupón y envíelo con cada pago.',
    'Escriba el número del plan en su cheque. No envíe efectivo por correo.',
  ],
  left: 'Falta por pagar',
  columns: fiveHeads('Número', 'Vence', 'Pago', 'Pagado', 'Falta después'),
  payOn: (day) => `pague hasta el ${spelledDay(day, 'es')}`,
  total: 'Total',
  coupons: 'Cupones',
  coupon: (number, count) => `Cupón ${number} de ${count}`,
  couponLine: (plan, amount, due) => say`Plan ${plan} · ${amount} · vence el ${spelledDay(due, 'es')}`,
  couponPayer: (payer) => say`De ${payer}`,
  couponTo: (clinic, address) => say`Pague a ${clinic}, ${address}. Cantidad pagada: $ ____________`,
  open: 'abierto',
}

/** The words of a printed schedule with its coupons, which hold nothing about health. */
export const scheduleWords = { en, es }
