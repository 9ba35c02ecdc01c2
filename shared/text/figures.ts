import type { PaperLanguage } from './documents-days.ts'

/** What a figure is called: the part of a line, of a total, or a step behind it. */
interface FigureNames {
  readonly charge: string
  readonly allowed: string
  readonly discount: string
  readonly planPays: string
  readonly secondInsurance: string
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
  readonly visitCopayBefore: string
  readonly creditedToDeductible: string
  readonly creditedToOop: string
  readonly reducedPrice: string
  readonly owesFirst: string
  readonly owesBeforeHelp: string
  readonly payerPays: string
  readonly benefitAlone: string
  readonly reserveBefore: string
  readonly limitingCharge: string
  readonly slidingAmount: string
  readonly policyAmount: string
  readonly generallyBilled: string
  readonly membershipFee: string
  readonly withMembershipFee: string
}

const NAMES: { readonly [L in PaperLanguage]: FigureNames } = {
  en: {
    charge: 'Clinic charge',
    allowed: 'Plan price',
    discount: 'Discount',
    planPays: 'Insurance pays',
    secondInsurance: 'Second insurance pays',
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
    visitCopayBefore: 'Copay of this visit paid with other services',
    creditedToDeductible: 'Counts toward the deductible',
    creditedToOop: 'Counts toward the yearly limit',
    reducedPrice: 'Price beside the other procedures',
    owesFirst: 'Left by the first coverage',
    owesBeforeHelp: 'Before the help',
    payerPays: 'This coverage pays',
    benefitAlone: 'What this coverage would pay alone',
    reserveBefore: 'In its benefit reserve before',
    limitingCharge: 'Most that may be charged under Medicare',
    slidingAmount: 'Sliding fee',
    policyAmount: 'Price by the assistance policy',
    generallyBilled: 'Amount generally billed',
    membershipFee: 'Membership fee',
    withMembershipFee: 'Care and membership together',
  },
  es: {
    charge: 'Cargo de la clínica',
    allowed: 'Precio del plan',
    discount: 'Descuento',
    planPays: 'El seguro paga',
    secondInsurance: 'El segundo seguro paga',
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
    visitCopayBefore: 'Copago de esta visita pagado con otros servicios',
    creditedToDeductible: 'Cuenta para el deducible',
    creditedToOop: 'Cuenta para el límite del año',
    reducedPrice: 'Precio junto a los otros procedimientos',
    owesFirst: 'Lo que deja la primera cobertura',
    owesBeforeHelp: 'Antes de la ayuda',
    payerPays: 'Esta cobertura paga',
    benefitAlone: 'Lo que esta cobertura pagaría sola',
    reserveBefore: 'En su reserva de beneficios antes',
    limitingCharge: 'Lo máximo que se puede cobrar con Medicare',
    slidingAmount: 'Tarifa según ingresos',
    policyAmount: 'Precio según la política de ayuda',
    generallyBilled: 'Cantidad que se factura en general',
    membershipFee: 'Cuota de membresía',
    withMembershipFee: 'Atención y membresía juntas',
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
