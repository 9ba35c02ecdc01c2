import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from './documents-days.ts'
import type { WordingSource } from './documents-good-faith-required.ts'
import { threeHeads } from './documents-heads.ts'
import { say } from './documents-say.ts'

/** Where the words of a notice about missed payments come from. */
export const defaultNoticeSources: readonly WordingSource[] = [
  { id: 'late.cure', source: 'payment plan agreement, "Missed payments"', holdsFrom: '2026-01-01' },
  {
    id: 'late.renegotiate',
    source: 'Colo. Rev. Stat. 5-16-108 (SB23-093); Cal. Health & Saf. Code 127425',
    holdsFrom: '2024-01-01',
  },
]

const en = {
  reminder: {
    title: 'A payment is late',
    late: 'Late now',
    sentence: 'Please pay it or call us. We can look at it with you.',
    plain: [
      'We have not had your payment yet.',
      'Did you pay in the last days? Then thank you. You need do nothing.',
      'If you cannot pay now, call us. We can move a date or make payments smaller.',
      'We charge no fee for this letter.',
    ],
  },
  notice: {
    title: 'Notice of missed payments',
    cure: 'To catch up, pay',
    sentence: (by: PlainDate) => `Please pay by ${spelledDay(by, 'en')}.`,
    plain: [
      'You have missed more than one payment.',
      'You have time to catch up. After that your plan may end.',
      'You can ask for new terms. Call us or write to us before the date.',
      'If you are sick, out of work or in need, tell us. We have help.',
    ],
    afterHeading: 'What happens next',
    cured: (by: PlainDate) =>
      `If you pay the amount above by ${spelledDay(by, 'en')}, your plan goes on as before. Nothing else is asked.`,
    notCured: 'If you do not pay or call, we may end the plan. The rest may then be billed as usual.',
    accelerated: <T>(left: T) =>
      say`Your agreement says that the rest may then be due at once. The rest of the plan is ${left}.`,
    renegotiateHeading: 'Ask for new terms',
    renegotiate:
      'You have the right to ask for smaller payments, later dates or a pause. Asking costs nothing. While we talk, we send nothing to collections.',
    assistanceHeading: 'Help with the bill',
    assistance: 'You can apply for financial assistance at any time. Ask at the desk for the form.',
    disputeHeading: 'If you think this is wrong',
    dispute: 'Tell us in writing what is wrong. We stop the clock while we look at it.',
    noReport: 'We do not report this to credit bureaus.',
  },
  list: 'Payments that are late',
  columns: threeHeads('Payment', 'Was due', 'Late'),
  installment: (number: number) => (number === 0 ? 'Down payment' : `Installment ${number}`),
  total: 'All that is late',
  howToPay: 'How to pay',
  ways: <T>(address: T) => say`At the desk or by mail: ${address}. Write the plan number on your check.`,
}

const es: typeof en = {
  reminder: {
    title: 'Un pago está atrasado',
    late: 'Atrasado ahora',
    sentence: 'Por favor pague o llámenos. Lo vemos con usted.',
    plain: [
      'Todavía no recibimos su pago.',
      '¿Pagó en los últimos días? Entonces gracias. No tiene que hacer nada.',
      'Si no puede pagar ahora, llámenos. Podemos mover una fecha o hacer pagos más pequeños.',
      'No cobramos nada por esta carta.',
    ],
  },
  notice: {
    title: 'Aviso de pagos atrasados',
    cure: 'Para ponerse al día, pague',
    sentence: (by) => `Por favor pague hasta el ${spelledDay(by, 'es')}.`,
    plain: [
      'Faltan más de un pago.',
      'Tiene tiempo para ponerse al día. Después su plan puede terminar.',
      'Puede pedir nuevos términos. Llámenos o escríbanos antes de la fecha.',
      'Si está enfermo, sin trabajo o en apuros, díganos. Tenemos ayuda.',
    ],
    afterHeading: 'Qué pasa después',
    cured: (by) =>
      `Si paga la cantidad de arriba hasta el ${spelledDay(by, 'es')}, su plan sigue como antes. No pedimos nada más.`,
    notCured: 'Si no paga ni llama, podemos terminar el plan. El resto puede entonces facturarse como siempre.',
    accelerated: (left) =>
      say`Su acuerdo dice que el resto puede vencer entonces de una vez. El resto del plan es ${left}.`,
    renegotiateHeading: 'Pida nuevos términos',
    renegotiate:
      'Tiene derecho a pedir pagos más pequeños, otras fechas o una pausa. Pedirlo no cuesta nada. Mientras hablamos, no enviamos nada a cobranza.',
    assistanceHeading: 'Ayuda con la cuenta',
    assistance: 'Puede pedir ayuda para pagar cuando quiera. Pida la hoja en la ventanilla.',
    disputeHeading: 'Si cree que hay un error',
    dispute: 'Díganos por escrito qué está mal. Detenemos el plazo mientras lo revisamos.',
    noReport: 'No informamos esto a las agencias de crédito.',
  },
  list: 'Pagos atrasados',
  columns: threeHeads('Pago', 'Venció', 'Atrasado'),
  installment: (number) => (number === 0 ? 'Pago inicial' : `Cuota ${number}`),
  total: 'Todo lo atrasado',
  howToPay: 'Cómo pagar',
  ways: (address) => say`En la ventanilla o por correo: ${address}. Escriba el número del plan en su cheque.`,
}

/** The words of letters about late payments. */
export const lateWords = { en, es }
