import type { PlainDate } from '../dates/plain-date.ts'
import type { PaperLanguage } from './documents-days.ts'
import type { DisputeFacts } from './documents-good-faith-required.ts'
import type { Said } from './documents-say.ts'

export type GuarantorRelation = 'self' | 'parent' | 'spouse' | 'guardian' | 'other'
export type PayPlace = 'desk' | 'mail' | 'phone' | 'online' | 'other'
export type InterestMethod = 'period' | 'actual365' | 'actualActual'
export type OddFirstPeriod = 'free' | 'inEveryPayment' | 'withFirstPayment'
export type PaidBy = 'cash' | 'check' | 'card' | 'moneyOrder' | 'directDebit' | 'other'
/** Where money goes that is more than what is due. */
export type ExtraMoney = 'nextInstallment' | 'lastInstallments' | 'spread' | 'principal' | 'credit'
export type SignerRole =
  | 'guarantor'
  /** The guarantor again, under the notice that comes before the signature. */
  | 'noticed'
  | 'cosigner'
  | 'patient'
  | 'guardian'
  | 'representative'
  | 'interpreter'
  | 'clinic'
  | 'witness'

/** The words of a payment plan agreement, section by section in the order of the paper. */
export interface AgreementWords {
  readonly title: string
  readonly beneathTitle: <T>(number: T, version: number, on: PlainDate, by: T) => Said<T>
  readonly languageName: string
  readonly changes: {
    readonly heading: string
    readonly columns: readonly [string, string, string, string, string]
  }
  readonly parties: {
    readonly heading: string
    readonly guarantor: string
    readonly relation: string
    readonly relations: { readonly [R in GuarantorRelation]: string }
    readonly address: string
    readonly phoneAndEmail: string
    readonly patientAndAccount: string
    readonly language: string
  }
  readonly covered: {
    readonly heading: string
    readonly columns: readonly [string, string, string]
    readonly dayUnknown: string
    readonly estimateMark: string
    readonly estimateNote: string
    readonly total: string
    readonly applied: {
      readonly [K in 'insurance' | 'expected' | 'assistance' | 'payments']: <T>(amount: T) => Said<T>
    }
  }
  readonly plan: { readonly heading: string }
  readonly down: {
    readonly heading: string
    readonly paid: <T>(amount: T, on: PlainDate, by: string) => Said<T>
    readonly toPay: <T>(amount: T, on: PlainDate) => Said<T>
    readonly receipt: <T>(number: T) => Said<T>
    readonly none: string
    readonly paidBy: { readonly [P in PaidBy]: string }
  }
  readonly schedule: {
    readonly heading: string
    readonly columns: readonly [string, string, string, string, string, string]
    readonly payOn: (on: PlainDate) => string
    readonly lastDiffers: string
    readonly total: string
    readonly attached: (rows: number) => string
    /** What stands for the rows that the short table leaves out. */
    readonly between: (from: number, to: number) => string
    readonly attachedHeading: string
    readonly whichDate: string
  }
  readonly paying: {
    readonly heading: string
    readonly intro: string
    readonly places: { readonly [P in PayPlace]: <T>(where: T) => Said<T> }
    readonly statement: string
    readonly autopayChoice: string
    readonly autopayYes: string
    readonly autopayNo: string
    readonly autopayChosen: <T>(method: T, lastFour: T, day: T) => Said<T>
    readonly autopayStop: <T>(phone: T) => Said<T>
    readonly autopayNone: string
  }
  readonly charges: {
    readonly heading: string
    readonly noInterest: string
    readonly interest: (percent: string) => string
    readonly methods: { readonly [M in InterestMethod]: string }
    /** What a first period that is longer or shorter than the others costs. */
    readonly oddFirst: { readonly [O in OddFirstPeriod]: string }
    readonly delayed: (until: PlainDate) => string
    readonly noLateFee: string
    readonly lateFlat: <T>(amount: T, graceDays: number) => Said<T>
    readonly latePercent: (percent: string, graceDays: number) => string
    readonly lateEither: <T>(
      which: 'lesserOf' | 'greaterOf',
      fee: { readonly amount: T; readonly percent: string; readonly graceDays: number },
    ) => Said<T>
    readonly discountNotGranted: (percent: string) => string
    readonly noReturnedFee: string
    readonly returnedFee: <T>(amount: T) => Said<T>
  }
  readonly used: {
    readonly heading: string
    readonly oldestFirst: string
    readonly within: { readonly [O in 'interestFirst' | 'feesFirst']: string }
    readonly extra: { readonly [E in ExtraMoney]: string }
  }
  readonly early: { readonly heading: string; readonly noPenalty: string; readonly payOff: <T>(phone: T) => Said<T> }
  readonly hardship: {
    readonly heading: string
    readonly call: <T>(desk: T, phone: T) => Said<T>
    readonly options: string
    readonly assistance: <T>(how: T) => Said<T>
    readonly interpreter: string
  }
  readonly missed: {
    readonly heading: string
    readonly grace: (days: number) => string
    readonly notice: (installments: number) => string
    readonly cure: (days: number) => string
    readonly acceleration: string
    readonly noAcceleration: string
  }
  readonly newVersion: { readonly heading: string; readonly sentences: readonly string[] }
  readonly refunds: { readonly heading: string; readonly sentences: readonly string[] }
  readonly disputes: {
    readonly heading: string
    readonly ask: <T>(desk: T, phone: T, address: T) => Said<T>
    readonly estimate: <T>(facts: DisputeFacts<T>) => readonly Said<T>[]
    readonly pause: string
  }
  readonly limits: { readonly heading: string; readonly sentences: readonly string[] }
  readonly contact: {
    readonly heading: string
    readonly intro: string
    readonly options: readonly [string, string, string]
  }
  readonly electronic: { readonly heading: string; readonly sentences: readonly string[] }
  readonly privacy: { readonly heading: string; readonly sentence: string }
  readonly state: { readonly heading: string }
  readonly holder: { readonly heading: string; readonly translation: string | null }
  readonly whole: {
    readonly heading: string
    readonly sentences: readonly string[]
    readonly governs: { readonly [L in 'signed' | PaperLanguage]: string }
    readonly law: <T>(state: T) => Said<T>
  }
  readonly signatures: {
    readonly heading: string
    readonly who: { readonly [R in SignerRole]: string }
    readonly statements: { readonly [R in SignerRole]: string }
    readonly signature: string
    readonly printedName: string
    readonly date: string
    readonly relation: { readonly [R in SignerRole]: string | null }
  }
  readonly cosigner: { readonly heading: string; readonly translation: readonly string[] | null }
  readonly office: {
    readonly heading: string
    readonly offerRule: string
    readonly policyPack: string
    readonly engine: string
    readonly termsHash: string
    readonly copyGiven: string
  }
}
