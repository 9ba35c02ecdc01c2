import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import { say } from './documents-say.ts'

const en = {
  heading: 'In plain words',
  beneathTitle: <T>(number: T, on: PlainDate, by: T) => say`${number} · ${spelledDay(on, 'en')} · Prepared by ${by}`,
  beneathVersion: <T>(number: T, version: number, on: PlainDate, by: T) =>
    say`${number} · Version ${version} · ${spelledDay(on, 'en')} · Prepared by ${by}`,
  to: 'To',
  plan: 'Payment plan',
  account: 'Account',
  call: <T>(desk: T, phone: T) => say`Call ${desk} at ${phone}. We are glad to help.`,
  askHelp: <T>(phone: T) => say`Is it hard to pay? Call ${phone}. We can look for a way with you.`,
  notABill: 'This is not a bill.',
  name: 'Name',
  signature: 'Signature',
  day: 'Date',
  relation: 'Relation to the patient',
  total: 'Total',
  what: 'What',
  amount: 'Amount',
  notKnown: 'not yet known',
  none: 'None',
  yes: 'Yes',
  no: 'No',
}

const es: typeof en = {
  heading: 'En pocas palabras',
  beneathTitle: (number, on, by) => say`${number} · ${spelledDay(on, 'es')} · Preparado por ${by}`,
  beneathVersion: (number, version, on, by) =>
    say`${number} · Versión ${version} · ${spelledDay(on, 'es')} · Preparado por ${by}`,
  to: 'Para',
  plan: 'Plan de pagos',
  account: 'Cuenta',
  call: (desk, phone) => say`Llame a ${desk} al ${phone}. Con gusto le ayudamos.`,
  askHelp: (phone) => say`¿Le cuesta pagar? Llame al ${phone}. Buscamos una salida con usted.`,
  notABill: 'Esto no es una factura.',
  name: 'Nombre',
  signature: 'Firma',
  day: 'Fecha',
  relation: 'Relación con el paciente',
  total: 'Total',
  what: 'Qué',
  amount: 'Cantidad',
  notKnown: 'aún no se sabe',
  none: 'Nada',
  yes: 'Sí',
  no: 'No',
}

/** Words that letters, sheets and forms share, in both languages. */
export const plainWords = { en, es }
