import type { PaperLanguage } from './documents-days.ts'

/** What a figure is called: the part of a line, of a total, or a step behind it. */
interface FigureNames {
  readonly charge: string
  readonly allowed: string
  readonly discount: string
  readonly planPays: string
  readonly deductible: string
  readonly copay: string
  readonly coinsurance: string
  readonly notCovered: string
  readonly penalty: string
  readonly balanceBill: string
  readonly selfPayPrice: string
  readonly listedPrice: string
  readonly patientOwes: string
  readonly deductibleLeft: string
  readonly oopLeft: string
  readonly afterDeductible: string
  readonly deductibleUsedBefore: string
  readonly oopUsedBefore: string
  readonly creditedToDeductible: string
  readonly creditedToOop: string
}

const NAMES: { readonly [L in PaperLanguage]: FigureNames } = {
  en: {
    charge: 'Clinic charge',
    allowed: 'Plan price',
    discount: 'Discount',
    planPays: 'Insurance pays',
    deductible: 'Deductible used here',
    copay: 'Copay',
    coinsurance: 'Coinsurance',
    notCovered: 'Not covered',
    penalty: 'Penalty',
    balanceBill: 'Balance bill',
    selfPayPrice: 'Self-pay price',
    listedPrice: 'Price after the discount',
    patientOwes: 'Patient pays',
    deductibleLeft: 'Deductible left',
    oopLeft: 'Left before the yearly limit',
    afterDeductible: 'The rest',
    deductibleUsedBefore: 'Deductible used by earlier services',
    oopUsedBefore: 'Counted by earlier services',
    creditedToDeductible: 'Counts toward the deductible',
    creditedToOop: 'Counts toward the yearly limit',
  },
  es: {
    charge: 'Cargo de la clínica',
    allowed: 'Precio del plan',
    discount: 'Descuento',
    planPays: 'El seguro paga',
    deductible: 'Deducible que se usa aquí',
    copay: 'Copago',
    coinsurance: 'Coseguro',
    notCovered: 'Sin cobertura',
    penalty: 'Penalización',
    balanceBill: 'Saldo facturado',
    selfPayPrice: 'Precio sin seguro',
    listedPrice: 'Precio con el descuento',
    patientOwes: 'El paciente paga',
    deductibleLeft: 'Deducible que falta',
    oopLeft: 'Lo que falta para el límite del año',
    afterDeductible: 'El resto',
    deductibleUsedBefore: 'Deducible usado por servicios anteriores',
    oopUsedBefore: 'Contado por servicios anteriores',
    creditedToDeductible: 'Cuenta para el deducible',
    creditedToOop: 'Cuenta para el límite del año',
  },
}

/**
 * The name of a figure by its id: a part is called the same on a line (`line.copay`) and in a total (`estimate.copay`).
 * Null for an id that is a fact and not a figure.
 */
export function figureName(figureId: string, language: PaperLanguage): string | null {
  const [topic, part = ''] = figureId.split('.')
  if (topic !== 'line' && topic !== 'estimate') return null
  const names: Readonly<Record<string, string>> = { ...NAMES[language] }
  return names[part] ?? null
}
