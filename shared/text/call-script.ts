import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay } from './screens-days.ts'

/** One sentence to say on the phone, from the same figures as the row. */
export function whatToSay(
  of: { readonly amount: Cents; readonly on: PlainDate; readonly isLate: boolean; readonly promised: PlainDate | null },
  language: 'en' | 'es',
): string {
  const amount = shownMoney(of.amount)
  if (language === 'es') {
    const day = spanishDay(of.on)
    if (of.promised !== null)
      return `Le llamo de la clínica por los ${amount} que pensaba pagar el ${spanishDay(of.promised)}. ¿Podemos recibirlos ahora, o prefiere otra fecha?`
    if (of.isLate)
      return `Le llamo de la clínica por su pago de ${amount} del ${day}. ¿Podemos recibirlo ahora, o le conviene otra fecha?`
    return `Le llamo de la clínica para recordarle su pago de ${amount} del ${day}. ¿Quiere hacerlo ahora?`
  }
  if (of.promised !== null)
    return `I’m calling from the clinic about the ${amount} you planned to pay by ${fullDay(of.promised)}. Can we take it now, or would another date work better?`
  if (of.isLate)
    return `I’m calling from the clinic about your ${fullDay(of.on)} payment of ${amount}. Can we take it now, or would another date work better?`
  return `I’m calling from the clinic about your payment of ${amount}, due ${fullDay(of.on)}. Would you like to take care of it now?`
}

const SPANISH_MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

function spanishDay(day: PlainDate): string {
  return `${Number(day.slice(8))} de ${SPANISH_MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`
}
