import type { PaperLanguage } from './documents-days.ts'

/** By what means a benefit came to be known; the model's list. */
export type SourceMeans = 'card' | 'portal' | 'eligibilityResponse' | 'payerCall' | 'patient' | 'template' | 'byHand'

/** Where federal instructions on a dispute are found. */
export const DISPUTE_WEB = 'www.cms.gov/nosurprises'
export const DISPUTE_PHONE = '1-800-985-3059'

/** Words for what an estimate or plan rests on, as its papers name it. */
export interface FactWords {
  readonly means: { readonly [M in SourceMeans]: string }
  readonly deductible: { readonly member: string; readonly family: string }
  readonly outOfPocket: { readonly member: string; readonly family: string }
  /** The desk that answers questions about a paper. */
  readonly desk: string
  /** Why there is a new version of an estimate. */
  readonly replacedBecause: string
  /** What a plan covers: an issued estimate, what is left of an earlier plan, or a balance without either. */
  readonly estimateNumber: (number: string) => string
  readonly planNumber: (number: string) => string
  readonly balance: string
  /** Whose law applies, where set-up has no state yet. */
  readonly stateOfClinic: string
  /** Who signs for the clinic. */
  readonly counselor: string
  /** Under which kind of offer a plan was made, and that no rule pack was in force. */
  readonly offerRules: { readonly none: string; readonly bears: string }
  readonly noPack: string
}

/** The words in both languages. */
export const factWords: { readonly [L in PaperLanguage]: FactWords } = {
  en: {
    means: {
      card: 'member card',
      portal: 'plan website',
      eligibilityResponse: 'eligibility answer of the plan',
      payerCall: 'call to the plan',
      patient: 'the patient',
      template: 'general terms of the plan',
      byHand: 'entered by hand',
    },
    deductible: { member: 'Deductible, you', family: 'Deductible, family' },
    outOfPocket: { member: 'Out-of-pocket maximum, you', family: 'Out-of-pocket maximum, family' },
    desk: 'Financial counseling',
    replacedBecause: 'the services, prices or coverage changed',
    estimateNumber: (number) => `Estimate ${number}`,
    planNumber: (number) => `What is left of plan ${number}`,
    balance: 'Balance of the account',
    stateOfClinic: 'the state of the clinic',
    counselor: 'Financial counselor',
    offerRules: { none: 'no interest', bears: 'with interest' },
    noPack: 'none in force',
  },
  es: {
    means: {
      card: 'tarjeta de miembro',
      portal: 'sitio web del plan',
      eligibilityResponse: 'respuesta de elegibilidad del plan',
      payerCall: 'llamada al plan',
      patient: 'el paciente',
      template: 'condiciones generales del plan',
      byHand: 'anotado a mano',
    },
    deductible: { member: 'Deducible, usted', family: 'Deducible, familia' },
    outOfPocket: { member: 'Máximo de gastos de bolsillo, usted', family: 'Máximo de gastos de bolsillo, familia' },
    desk: 'Asesoría financiera',
    replacedBecause: 'cambiaron los servicios, los precios o la cobertura',
    estimateNumber: (number) => `Estimado ${number}`,
    planNumber: (number) => `Lo que falta del plan ${number}`,
    balance: 'Saldo de la cuenta',
    stateOfClinic: 'el estado de la clínica',
    counselor: 'Asesoría financiera',
    offerRules: { none: 'sin intereses', bears: 'con intereses' },
    noPack: 'ninguno en vigor',
  },
}
