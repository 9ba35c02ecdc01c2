import type { PaperLanguage } from './documents-days.ts'

/** The parts of a charge by who pays them, in the order in which a bar stacks them. */
export const PAY_PARTS = [
  'deductible',
  'copays',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPay',
  'secondInsurance',
  'insurance',
  'discount',
] as const
export type PayPart = (typeof PAY_PARTS)[number]

/** The parts that nobody but the patient pays. */
export const PATIENT_PARTS: readonly PayPart[] = [
  'deductible',
  'copays',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPay',
]

interface PartWords {
  readonly name: string
  /** What it means, in one sentence for the patient. */
  readonly meaning: string
}

/** Name and meaning of each part on paper. Meanings define the insurance words where they first stand. */
export const partWords: { readonly [L in PaperLanguage]: { readonly [P in PayPart]: PartWords } } = {
  en: {
    deductible: { name: 'Deductible', meaning: 'What you still owe this year before your plan shares the cost.' },
    copays: { name: 'Copays', meaning: 'A set fee for a visit or service.' },
    coinsurance: { name: 'Coinsurance', meaning: 'Your share, as a percentage, after the deductible.' },
    notCovered: { name: 'Not covered', meaning: 'Care that your plan does not pay for.' },
    penalty: { name: 'Penalty', meaning: 'Extra cost when an approval that the plan wants is missing.' },
    balanceBill: { name: 'Above the allowed amount', meaning: 'What is charged beyond the amount your plan accepts.' },
    selfPay: { name: 'Self-pay price', meaning: 'Our price for care that is not billed to insurance.' },
    secondInsurance: { name: 'Second insurance', meaning: 'What we expect your second plan to pay.' },
    insurance: { name: 'Insurance', meaning: 'What we expect your plan to pay.' },
    discount: { name: 'Discount', meaning: 'Taken off the full charge. Nobody pays this.' },
  },
  es: {
    deductible: { name: 'Deducible', meaning: 'Lo que aún debe este año antes de que su plan comparta el costo.' },
    copays: { name: 'Copagos', meaning: 'Una cantidad fija por una visita o un servicio.' },
    coinsurance: { name: 'Coseguro', meaning: 'Su parte, como porcentaje, después del deducible.' },
    notCovered: { name: 'No cubierto', meaning: 'Atención que su plan no paga.' },
    penalty: { name: 'Penalización', meaning: 'Costo adicional cuando falta una aprobación que el plan exige.' },
    balanceBill: {
      name: 'Por encima de lo permitido',
      meaning: 'Lo que se cobra por encima de la cantidad que su plan acepta.',
    },
    selfPay: { name: 'Precio de pago directo', meaning: 'Nuestro precio por atención que no se factura al seguro.' },
    secondInsurance: { name: 'Segundo seguro', meaning: 'Lo que esperamos que pague su segundo plan.' },
    insurance: { name: 'Seguro', meaning: 'Lo que esperamos que pague su plan.' },
    discount: { name: 'Descuento', meaning: 'Se resta del cargo completo. Nadie lo paga.' },
  },
}
