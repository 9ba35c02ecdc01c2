/** The terms of a plan and its services as the worked cases write them; shares in thousandths. */

export type Level = 'in' | 'out'
export type Bearer = 'provider' | 'patientAllowed' | 'patientBilled'

export interface PlainLimits {
  readonly individual?: number
  readonly family?: number
  readonly familyRule?: 'embedded' | 'aggregate'
}

export interface PlainRule {
  readonly covered: boolean
  readonly deductible: boolean
  readonly copay: number
  readonly copayPer: 'visit' | 'day' | 'admission' | 'fill' | 'unit'
  readonly copayOrder: 'before' | 'after'
  readonly copayMaxDays?: number
  readonly copayWaivedIfAdmitted?: boolean
  readonly share: number
  readonly coinsuranceMax?: number
  readonly firstVisits?: { readonly count: number; readonly copay: number; readonly counter: string }
  readonly limit?: {
    readonly type: 'visits' | 'units' | 'days' | 'dollars'
    readonly amount: number
    readonly counter: string
    readonly excessTo: Bearer
  }
  readonly categoryDeductible?: {
    readonly name: string
    readonly amount: number
    readonly relation: 'separate' | 'within'
  }
  readonly excludedFromOop?: boolean
}

export type PlainPolicy =
  | { readonly action: 'deny'; readonly liability: Bearer }
  | {
      readonly action: 'penaltyPercent'
      readonly share: number
      readonly of: 'planPayment' | 'allowed'
      readonly cap?: number
    }
  | { readonly action: 'penaltyAmount'; readonly amount: number }

export interface PlainPlan {
  readonly type: string
  readonly tier: 'self-only' | 'family'
  readonly deductible: Partial<Record<Level, PlainLimits>>
  readonly oopMax: Partial<Record<Level, PlainLimits>>
  readonly benefits: Readonly<Record<string, Partial<Record<Level, PlainRule>>>>
  readonly missingReferral: Bearer | 'treatAsOutOfNetwork'
  readonly authPolicy: Readonly<Record<'missing' | 'denied' | 'expired' | 'unitsExceeded', PlainPolicy>>
  readonly notCoveredTo: Bearer
  readonly benefitMax?: {
    readonly individual: number
    readonly family: number
    readonly whenExhausted: 'allowed' | 'billed'
    readonly overrides: Readonly<Record<string, { readonly individual: number }>>
  }
  readonly crossAccumulation: 'none' | 'oonCountsToIn' | 'both'
}

export interface PlainService {
  readonly id: string
  readonly category: string
  readonly network: Level
  readonly member: string
  readonly billed: number
  readonly allowed: number
  readonly units: number
  readonly days: number
  readonly preventive: boolean
  readonly emergency: boolean
  readonly admitted: boolean
  readonly nsaProtected: boolean
  readonly referral?: 'present' | 'missing'
  readonly auth?: 'approved' | 'missing' | 'denied' | 'expired' | 'unitsExceeded'
  readonly approvedUnits?: number
}

/** What was met and used, by member and name; the family under its own. Changed as services are worked. */
export interface Ledger {
  readonly members: Record<string, Record<string, number>>
  readonly family: Record<string, number>
  readonly counters: Record<string, number>
}

/** What one service comes to, by the names of the worked cases. */
export interface PlainLine {
  readonly id: string
  readonly billed: number
  allowed: number
  deductible: number
  copay: number
  coinsurance: number
  notCovered: number
  penalty: number
  balanceBill: number
  patientTotal: number
  planPays: number
  writeOff: number
}
