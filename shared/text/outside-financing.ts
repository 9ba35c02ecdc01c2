import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import type { PaperLanguage } from './documents-days.ts'

type Both = { readonly [L in PaperLanguage]: string }

/** Paying with a lender’s money, told as information beside the clinic’s own ways to pay. */
export const financingWords = {
  title: { en: 'Outside financing', es: 'Financiamiento externo' },
  mark: { en: 'Information only', es: 'Solo información' },
  terms: {
    en: 'Each payment, last date, total, cost and APR: the lender says them, and gives the disclosures. Ask whether interest runs from the first day when a promotion ends.',
    es: 'Cada pago, la última fecha, el total, el costo y el APR los indica el prestamista, que entrega las declaraciones. Pregunte si el interés corre desde el primer día al terminar una promoción.',
  },
  rights: {
    en: 'A lender’s plan is no plan of the clinic: assistance, discounts and the right to dispute the bill may be lost with it.',
    es: 'Un préstamo no es un plan de la clínica: con él pueden perderse la asistencia, los descuentos y el derecho a disputar la factura.',
  },
  patientApplies: {
    en: 'The patient applies alone; nobody here fills in the application.',
    es: 'El paciente solicita por su cuenta; aquí nadie llena la solicitud.',
  },
} as const satisfies Readonly<Record<string, Both>>

/** What the clinic gets today where a lender pays it. */
export function financedToday(amount: Cents, language: PaperLanguage): string {
  return language === 'en'
    ? `Due today: ${shownMoney(amount)}, paid by the lender.`
    : `Hoy: ${shownMoney(amount)}, que paga el prestamista.`
}
