import type { PlainDate } from '../dates/plain-date.ts'
import { type PaperLanguage, spelledDay } from './documents-days.ts'
import type { WordingSource } from './documents-good-faith-required.ts'
import { type Rhythm, rhythmWords } from './documents-rhythm.ts'
import { type Said, say } from './documents-say.ts'

/** The sources of the disclosure box's words. */
export const lendingWordingSources: readonly WordingSource[] = [
  { id: 'lending.box', source: '15 U.S.C. 1638; 12 CFR 1026.17, 1026.18', holdsFrom: '1982-10-01' },
]

/** The federal disclosure box and the choice of an itemization beneath it. */
export interface LendingWords {
  readonly heading: string
  readonly creditor: <T>(name: T) => Said<T>
  readonly apr: string
  readonly aprPhrase: string
  readonly financeCharge: string
  readonly financeChargePhrase: string
  readonly amountFinanced: string
  readonly amountFinancedPhrase: string
  readonly totalOfPayments: string
  readonly totalOfPaymentsPhrase: string
  readonly totalSalePrice: string
  readonly totalSalePricePhrase: <T>(downPayment: T) => Said<T>
  readonly totalSalePriceNoDown: string
  readonly scheduleTitle: string
  readonly scheduleHeads: readonly [string, string, string]
  readonly firstDue: (rhythm: Rhythm, from: PlainDate) => string
  readonly dueOn: (on: PlainDate) => string
  readonly prepayment: string
  readonly noPenalty: string
  readonly noPenaltyPrecomputed: string
  readonly latePayment: string
  readonly lateNone: string
  readonly lateFlat: <T>(amount: T, graceDays: number) => Said<T>
  readonly latePercent: (percent: string, graceDays: number) => string
  readonly lateEither: <T>(
    which: 'lesserOf' | 'greaterOf',
    fee: { readonly amount: T; readonly percent: string; readonly graceDays: number },
  ) => Said<T>
  readonly security: string
  readonly securityNone: string
  readonly contract: string
  readonly contractWords: string
  readonly estimates: string
  readonly estimatesWords: string
  readonly itemizationGiven: string
  readonly itemizationColumns: readonly [string, string]
  readonly itemPrice: string
  readonly itemDown: string
  readonly itemizationTotal: string
  readonly itemizationChoice: string
  readonly wantsItemization: string
  readonly noItemization: string
  readonly initials: string
}

const en: LendingWords = {
  heading: 'Truth in Lending disclosures',
  creditor: (name) => say`Creditor: ${name}`,
  apr: 'ANNUAL PERCENTAGE RATE',
  aprPhrase: 'The cost of your credit as a yearly rate.',
  financeCharge: 'FINANCE CHARGE',
  financeChargePhrase: 'The dollar amount the credit will cost you.',
  amountFinanced: 'Amount financed',
  amountFinancedPhrase: 'The amount of credit provided to you or on your behalf.',
  totalOfPayments: 'Total of payments',
  totalOfPaymentsPhrase: 'The amount you will have paid after all payments as scheduled.',
  totalSalePrice: 'Total sale price',
  totalSalePricePhrase: (downPayment) =>
    say`The total cost of your purchase on credit, including your down payment of ${downPayment}.`,
  totalSalePriceNoDown: 'The total cost of your purchase on credit.',
  scheduleTitle: 'Your payment schedule will be:',
  scheduleHeads: ['Number of payments', 'Amount of each', 'When payments are due'],
  firstDue: (rhythm, from) => `${rhythmWords(rhythm, 'en')}, beginning ${spelledDay(from, 'en')}`,
  dueOn: (on) => spelledDay(on, 'en'),
  prepayment: 'Prepayment:',
  noPenalty: 'If you pay off early, you will not have to pay a penalty.',
  noPenaltyPrecomputed:
    'If you pay off early, you will not have to pay a penalty. You are entitled to a refund of part of the finance charge.',
  latePayment: 'Late payment:',
  lateNone: 'There is no late charge.',
  lateFlat: (amount, graceDays) =>
    say`If a payment is more than ${graceDays} days late, you will be charged ${amount}.`,
  latePercent: (percent, graceDays) =>
    `If a payment is more than ${graceDays} days late, you will be charged ${percent}% of the payment.`,
  lateEither: (which, { amount, percent, graceDays }) =>
    say`If a payment is more than ${graceDays} days late, you will be charged ${amount} or ${percent}% of the payment, whichever is ${which === 'lesserOf' ? 'less' : 'more'}.`,
  security: 'Security:',
  securityNone: 'None. You are not giving a security interest in anything.',
  contract: 'Contract:',
  contractWords:
    'See the rest of this agreement for nonpayment, default, any right to ask for full payment before the due date, and prepayment.',
  estimates: 'Estimates:',
  estimatesWords: 'An amount marked * is an estimate.',
  itemizationGiven: 'Itemization of the amount financed',
  itemizationColumns: ['What the amount financed is made of', 'Amount'],
  itemPrice: 'Price of the services for who pays today',
  itemDown: 'Less your down payment',
  itemizationTotal: 'Amount financed: all of it goes to your account with us',
  itemizationChoice: 'You have the right to receive an itemization of the amount financed now.',
  wantsItemization: 'I want an itemization.',
  noItemization: 'I do not want an itemization.',
  initials: 'Initials',
}

const es: LendingWords = {
  heading: 'Divulgaciones de la ley de Veracidad en los Préstamos',
  creditor: (name) => say`Acreedor: ${name}`,
  apr: 'TASA DE PORCENTAJE ANUAL',
  aprPhrase: 'El costo de su crédito como tasa anual.',
  financeCharge: 'CARGO FINANCIERO',
  financeChargePhrase: 'La cantidad en dólares que el crédito le costará.',
  amountFinanced: 'Cantidad financiada',
  amountFinancedPhrase: 'La cantidad de crédito otorgada a usted o en su nombre.',
  totalOfPayments: 'Total de pagos',
  totalOfPaymentsPhrase: 'La cantidad que habrá pagado después de todos los pagos programados.',
  totalSalePrice: 'Precio total de venta',
  totalSalePricePhrase: (downPayment) =>
    say`El costo total de su compra a crédito, incluido su pago inicial de ${downPayment}.`,
  totalSalePriceNoDown: 'El costo total de su compra a crédito.',
  scheduleTitle: 'Su calendario de pagos será:',
  scheduleHeads: ['Número de pagos', 'Cantidad de cada uno', 'Cuándo vencen los pagos'],
  firstDue: (rhythm, from) => `${rhythmWords(rhythm, 'es')}, a partir del ${spelledDay(from, 'es')}`,
  dueOn: (on) => spelledDay(on, 'es'),
  prepayment: 'Pago anticipado:',
  noPenalty: 'Si paga por adelantado, no tendrá que pagar una penalización.',
  noPenaltyPrecomputed:
    'Si paga por adelantado, no tendrá que pagar una penalización. Tiene derecho a un reembolso de parte del cargo financiero.',
  latePayment: 'Pago atrasado:',
  lateNone: 'No hay cargo por atraso.',
  lateFlat: (amount, graceDays) => say`Si un pago se atrasa más de ${graceDays} días, se le cobrarán ${amount}.`,
  latePercent: (percent, graceDays) =>
    `Si un pago se atrasa más de ${graceDays} días, se le cobrará el ${percent}% del pago.`,
  lateEither: (which, { amount, percent, graceDays }) =>
    say`Si un pago se atrasa más de ${graceDays} días, se le cobrarán ${amount} o el ${percent}% del pago, lo que sea ${which === 'lesserOf' ? 'menor' : 'mayor'}.`,
  security: 'Garantía:',
  securityNone: 'Ninguna. Usted no da ningún bien en garantía.',
  contract: 'Contrato:',
  contractWords:
    'Vea el resto de este acuerdo sobre falta de pago, incumplimiento, cualquier derecho a pedir el pago total antes del vencimiento y pago anticipado.',
  estimates: 'Estimados:',
  estimatesWords: 'Una cantidad marcada con * es un estimado.',
  itemizationGiven: 'Desglose de la cantidad financiada',
  itemizationColumns: ['De qué se compone la cantidad financiada', 'Cantidad'],
  itemPrice: 'Precio de los servicios para quien paga hoy',
  itemDown: 'Menos su pago inicial',
  itemizationTotal: 'Cantidad financiada: toda va a su cuenta con nosotros',
  itemizationChoice: 'Usted tiene derecho a recibir ahora un desglose de la cantidad financiada.',
  wantsItemization: 'Quiero un desglose.',
  noItemization: 'No quiero un desglose.',
  initials: 'Iniciales',
}

/** The disclosure box in both languages. */
export const lendingWords: { readonly [L in PaperLanguage]: LendingWords } = { en, es }
