import type { PaperLanguage } from './documents-days.ts'

/** One money word of the clinic with what it means, at a sixth-grade level. */
export interface Term {
  readonly term: string
  readonly meaning: string
}

const en = {
  charge: { term: 'charge', meaning: 'What the clinic bills for a service before any discount.' },
  expectedCharge: { term: 'expected charge', meaning: 'The charge after the discounts that you get.' },
  allowedAmount: { term: 'allowed amount', meaning: 'The most that your plan counts for a covered service.' },
  deductible: { term: 'deductible', meaning: 'What you pay each year before your plan shares the cost.' },
  copay: { term: 'copay', meaning: 'A set fee that you pay for a visit or service.' },
  coinsurance: { term: 'coinsurance', meaning: 'Your share of the cost, as a percentage, after the deductible.' },
  outOfPocketMaximum: {
    term: 'out-of-pocket maximum',
    meaning: 'The most you pay in a plan year for covered care in the network.',
  },
  network: { term: 'network', meaning: 'The doctors and clinics that have a contract with your plan.' },
  estimate: { term: 'estimate', meaning: 'What we expect today. It is not a bill.' },
  patientPays: { term: 'you pay', meaning: 'Your share after insurance and discounts.' },
  paymentPlan: { term: 'payment plan', meaning: 'Your agreement with the clinic to pay a balance in parts.' },
  installment: { term: 'installment', meaning: 'One of the payments of a payment plan, with its due date.' },
  downPayment: { term: 'down payment', meaning: 'What you pay at the start. It lowers the balance of the plan.' },
  guarantor: { term: 'guarantor', meaning: 'The person who promises to pay.' },
  annualPercentageRate: { term: 'annual percentage rate', meaning: 'The cost of credit as a yearly rate.' },
  financeCharge: { term: 'finance charge', meaning: 'What the credit costs you in dollars.' },
  amountFinanced: { term: 'amount financed', meaning: 'The amount of credit that you get.' },
  totalOfPayments: { term: 'total of payments', meaning: 'What you will have paid after all payments.' },
  totalSalePrice: { term: 'total sale price', meaning: 'The whole cost on credit, with the down payment.' },
}

const es: Record<keyof typeof en, Term> = {
  charge: { term: 'cargo', meaning: 'Lo que la clínica cobra por un servicio antes de cualquier descuento.' },
  expectedCharge: { term: 'cargo esperado', meaning: 'El cargo después de los descuentos que usted recibe.' },
  allowedAmount: {
    term: 'cantidad permitida',
    meaning: 'Lo máximo que su plan reconoce por un servicio cubierto.',
  },
  deductible: { term: 'deducible', meaning: 'Lo que usted paga cada año antes de que su plan comparta el costo.' },
  copay: { term: 'copago', meaning: 'Una cantidad fija que paga por una visita o un servicio.' },
  coinsurance: { term: 'coseguro', meaning: 'Su parte del costo, como porcentaje, después del deducible.' },
  outOfPocketMaximum: {
    term: 'máximo de gastos de bolsillo',
    meaning: 'Lo máximo que paga en un año del plan por atención cubierta dentro de la red.',
  },
  network: { term: 'red', meaning: 'Los médicos y las clínicas que tienen contrato con su plan.' },
  estimate: { term: 'estimado', meaning: 'Lo que esperamos hoy. No es una factura.' },
  patientPays: { term: 'usted paga', meaning: 'Su parte después del seguro y los descuentos.' },
  paymentPlan: { term: 'plan de pagos', meaning: 'Su acuerdo con la clínica para pagar un saldo en partes.' },
  installment: { term: 'cuota', meaning: 'Uno de los pagos de un plan de pagos, con su fecha.' },
  downPayment: { term: 'pago inicial', meaning: 'Lo que paga al comienzo. Reduce el saldo del plan.' },
  guarantor: { term: 'garante', meaning: 'La persona que promete pagar.' },
  annualPercentageRate: { term: 'tasa de porcentaje anual', meaning: 'El costo del crédito como tasa anual.' },
  financeCharge: { term: 'cargo financiero', meaning: 'Lo que el crédito le cuesta en dólares.' },
  amountFinanced: { term: 'cantidad financiada', meaning: 'La cantidad de crédito que recibe.' },
  totalOfPayments: { term: 'total de pagos', meaning: 'Lo que habrá pagado después de todos los pagos.' },
  totalSalePrice: { term: 'precio total de venta', meaning: 'El costo total a crédito, con el pago inicial.' },
}

/** The fixed glossary for screens and papers: one word, one meaning, in both languages. */
export const terms: { readonly [L in PaperLanguage]: { readonly [T in keyof typeof en]: Term } } = { en, es }

/** Other ways in which the screens of the desk say a word of the glossary. */
const ALSO: { readonly [T in keyof typeof en]?: readonly string[] } = {
  copay: ['copayment'],
  outOfPocketMaximum: ['out of pocket', 'out-of-pocket'],
  patientPays: ['patient pays', 'patient owes', 'the patient’s share'],
  installment: ['installments'],
  charge: ['charges', 'full charge'],
  allowedAmount: ['allowed', 'plan price'],
  annualPercentageRate: ['APR'],
  downPayment: ['pays today'],
}

/** Words that are looked for, the longest first: `expected charge` is no `charge`. */
const SOUGHT: readonly { readonly say: RegExp; readonly term: Term }[] = (Object.keys(en) as (keyof typeof en)[])
  .flatMap((name) => [en[name].term, ...(ALSO[name] ?? [])].map((say) => ({ say, term: en[name] })))
  .toSorted((a, b) => b.say.length - a.say.length)
  .map(({ say, term }) => ({ say: new RegExp(`(?<![a-z])${say}(?![a-z])`, 'gi'), term }))

/** The money words of the glossary that stand in a head, a label or a sentence of the desk, in its English; each once. */
export function moneyWordsIn(text: string): readonly Term[] {
  let rest = text.replaceAll(/\s+/g, ' ')
  const found = new Set<Term>()
  for (const { say, term } of SOUGHT) {
    const without = rest.replaceAll(say, ' . ')
    if (without !== rest) found.add(term)
    rest = without
  }
  return [...found]
}
