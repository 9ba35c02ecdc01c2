import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay, spelledDayWithWeekday } from './documents-days.ts'
import { fourHeads, threeHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

const en = {
  title: 'Change to your payment plan',
  from: (day: PlainDate) => `This change holds from ${spelledDay(day, 'en')}.`,
  plain: [
    'We changed your payment plan. This sheet shows old and new.',
    'All other words of your agreement stay as they are.',
    'Keep this sheet with your agreement.',
  ],
  sign: 'The change holds when you sign below.',
  noSign: 'You do not have to sign.',
  columns: threeHeads('What', 'Before', 'Now'),
  changes: 'What changes',
  difference: 'Difference',
  more: <T>(amount: T) => say`The plan asks ${amount} more than before.`,
  less: <T>(amount: T) => say`The plan asks ${amount} less than before.`,
  same: 'The total of the plan stays the same.',
  reason: 'Why',
  fields: {
    payment: 'Each payment',
    lastPayment: 'Last payment',
    count: 'Payments in all',
    nextDueOn: 'Next payment due',
    lastDueOn: 'Last payment due',
    frequency: 'How often',
    left: 'Left to pay',
    guarantor: 'Who pays',
    total: 'Total of the plan',
  },
  schedule: 'New payments',
  scheduleColumns: fourHeads('Number', 'Due', 'Payment', 'Left after'),
  day: (on: PlainDate) => spelledDayWithWeekday(on, 'en'),
  version: <T>(plan: T, before: number, now: number) => say`Plan ${plan}: version ${now} follows version ${before}.`,
  who: 'Signature',
  agree: 'I agree to the new payments above.',
  clinic: 'For the clinic',
}

const es: typeof en = {
  title: 'Cambio de su plan de pagos',
  from: (day) => `Este cambio vale desde el ${spelledDay(day, 'es')}.`,
  plain: [
    'Cambiamos su plan de pagos. Esta hoja muestra lo anterior y lo nuevo.',
    'Todo lo demás de su acuerdo queda igual.',
    'Guarde esta hoja con su acuerdo.',
  ],
  sign: 'El cambio vale cuando usted firme abajo.',
  noSign: 'No tiene que firmar.',
  columns: threeHeads('Qué', 'Antes', 'Ahora'),
  changes: 'Qué cambia',
  difference: 'Diferencia',
  more: (amount) => say`El plan pide ${amount} más que antes.`,
  less: (amount) => say`El plan pide ${amount} menos que antes.`,
  same: 'El total del plan queda igual.',
  reason: 'Por qué',
  fields: {
    payment: 'Cada pago',
    lastPayment: 'Último pago',
    count: 'Pagos en total',
    nextDueOn: 'Próximo pago',
    lastDueOn: 'Fecha del último pago',
    frequency: 'Cada cuánto',
    left: 'Falta por pagar',
    guarantor: 'Quién paga',
    total: 'Total del plan',
  },
  schedule: 'Pagos nuevos',
  scheduleColumns: fourHeads('Número', 'Vence', 'Pago', 'Falta después'),
  day: (on) => spelledDayWithWeekday(on, 'es'),
  version: (plan, before, now) => say`Plan ${plan}: la versión ${now} sigue a la versión ${before}.`,
  who: 'Firma',
  agree: 'Acepto los pagos nuevos de arriba.',
  clinic: 'Por la clínica',
}

/** The words of the sheet that changes a plan. */
export const planChangeWords = { en, es }
