import type { WordingSource } from './documents-good-faith-required.ts'
import { say } from './documents-say.ts'

/** Where the words of the letter come from. To be read by the clinic's counsel before first use. */
export const refusalNoticeSources: readonly WordingSource[] = [
  { id: 'refusal.reasons', source: '15 U.S.C. 1691(d)(2)-(3); 12 CFR 1002.9(a)(2), (b)(2)', holdsFrom: '2011-12-30' },
  { id: 'refusal.equalCredit', source: '15 U.S.C. 1691(a); 12 CFR 1002.9(b)(1), paraphrased', holdsFrom: '2011-12-30' },
  { id: 'refusal.agency', source: '12 CFR part 1002, appendix A', holdsFrom: '2023-04-19' },
]

const en = {
  title: 'Our answer about your payment plan',
  plain: [
    'You asked us for a payment plan. We cannot offer you this plan.',
    'Below we say why. This is not a bill.',
    'You may ask us again. You may also ask for a smaller or a shorter plan.',
  ],
  decision: 'Our answer',
  refused: 'We said no to this plan',
  askedOn: 'You asked on',
  refusedOn: 'Decided on',
  amount: 'To be paid over time',
  installments: 'Payments asked for',
  reasonsHeading: 'Why we said no',
  reasons: {
    papersMissing: 'Papers that we asked for did not come.',
    incomeTooSmall: 'The income is too small for the payments.',
    debtsTooHigh: 'Other bills take too much of the income.',
    incomeNotShown: 'We could not check the income.',
    addressNotShown: 'We could not check the address or phone.',
    earlierPlanBroken: 'An earlier plan with us was not kept.',
    paymentsLate: 'Other payments to us are late.',
    paymentTooSmall: 'The payments are smaller than the least we take.',
    tooLong: 'The plan would last longer than the plans we make.',
    noDownPayment: 'The first payment that we ask for was not made.',
  },
  nextHeading: 'What you can do now',
  next: 'Call us. We can look for a way with you. You can ask for financial assistance at any time. Asking is free.',
  rightsHeading: 'Your rights to equal credit',
  creditor: <T>(name: T, address: T | string) => say`The creditor is ${name}, ${address}.`,
  equalCredit:
    'The federal Equal Credit Opportunity Act does not allow creditors to discriminate against credit applicants on the basis of race, color, religion, national origin, sex, marital status, or age (provided the applicant has the capacity to enter into a binding contract); because all or part of the applicant’s income comes from a public assistance program; or because the applicant has in good faith exercised a right under the Consumer Credit Protection Act.',
  agency:
    'The federal agency that administers compliance with this law concerning this creditor is the Federal Trade Commission, Consumer Response Center, 600 Pennsylvania Avenue NW, Washington, DC 20580.',
}

const es: typeof en = {
  title: 'Nuestra respuesta sobre su plan de pagos',
  plain: [
    'Usted nos pidió un plan de pagos. No podemos darle este plan.',
    'Abajo le decimos por qué. Esto no es una factura.',
    'Puede pedirlo otra vez. También puede pedir un plan más chico o más corto.',
  ],
  decision: 'Nuestra respuesta',
  refused: 'Dijimos que no a este plan',
  askedOn: 'Lo pidió el',
  refusedOn: 'Decidido el',
  amount: 'Para pagar con el tiempo',
  installments: 'Pagos que pidió',
  reasonsHeading: 'Por qué dijimos que no',
  reasons: {
    papersMissing: 'No llegaron los papeles que pedimos.',
    incomeTooSmall: 'El ingreso no alcanza para los pagos.',
    debtsTooHigh: 'Otras cuentas toman mucho del ingreso.',
    incomeNotShown: 'No pudimos revisar el ingreso.',
    addressNotShown: 'No pudimos revisar la casa o el teléfono.',
    earlierPlanBroken: 'No se cumplió un plan de antes.',
    paymentsLate: 'Otros pagos a la clínica van tarde.',
    paymentTooSmall: 'Los pagos son menores que el mínimo.',
    tooLong: 'El plan dura más de lo que damos.',
    noDownPayment: 'No se hizo el primer pago que pedimos.',
  },
  nextHeading: 'Qué puede hacer ahora',
  next: 'Llámenos. Buscamos una salida con usted. Puede pedir ayuda para pagar cuando quiera. Pedirla no cuesta nada.',
  rightsHeading: 'Su derecho a crédito igual',
  creditor: (name, address) => say`El acreedor es ${name}, ${address}.`,
  equalCredit:
    'La ley federal de igualdad de oportunidades de crédito (Equal Credit Opportunity Act) no permite que los acreedores discriminen a quien solicita crédito por su raza, color, religión, origen nacional, sexo, estado civil o edad (si la persona tiene capacidad para celebrar un contrato); porque todo o parte de su ingreso viene de un programa de asistencia pública; o porque ejerció de buena fe un derecho de la ley de protección del crédito al consumidor (Consumer Credit Protection Act).',
  agency:
    'La agencia federal que vigila el cumplimiento de esta ley por este acreedor es: Federal Trade Commission, Consumer Response Center, 600 Pennsylvania Avenue NW, Washington, DC 20580.',
}

/** The words of the letter, in both languages. */
export const refusalNoticeWords = { en, es }
