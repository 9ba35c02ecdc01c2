import type { Growing, PartyDraft } from './named-parts.ts'
import type { SegmentRecord } from './position.ts'
import type {
  Adjustment,
  Claim,
  ProviderAdjustment,
  Remittance,
  RemittanceDate,
  RemittanceFinding,
  ServiceLine,
  StatedSum,
} from './remittance.ts'
import { REMITTANCE_FINDINGS, type RemittanceCode } from './remittance-codes.ts'
import type { SegmentLog } from './segment-log.ts'
import type { X12Segment } from './segments.ts'
import type { Reference } from './stated.ts'

/** What claims and their lines have alike. */
interface Adjusted {
  readonly adjustments: Adjustment[]
  readonly amounts: StatedSum[]
  readonly dates: RemittanceDate[]
  readonly references: Reference[]
  readonly remarks: string[]
}

type LineParts = Omit<ServiceLine, keyof Adjusted | 'servedOn' | 'balances'>
export type LineDraft = Growing<LineParts> & Adjusted

type ClaimParts = Omit<
  Claim,
  keyof Adjusted | 'key' | 'lines' | 'sums' | 'balances' | 'isPatientStatedRight' | 'segments' | Named
>
type Named = 'patient' | 'correctedName' | 'insured' | 'rendering'
export type ClaimDraft = Growing<ClaimParts> &
  Adjusted & { [K in Named]: PartyDraft | null } & {
    readonly lines: LineDraft[]
    readonly segments: SegmentRecord[]
  }

type RemittanceParts = Omit<
  Remittance,
  'claims' | 'providerAdjustments' | 'claimsPaid' | 'adjusted' | 'balances' | 'payer' | 'payee'
>
export type RemittanceDraft = Growing<RemittanceParts> & {
  payer: PartyDraft | null
  payee: PartyDraft | null
  readonly claims: ClaimDraft[]
  readonly providerAdjustments: ProviderAdjustment[]
}

/** Where the reading of a transaction stands. */
export interface RemittanceWalk {
  readonly draft: RemittanceDraft
  claim: ClaimDraft | null
  line: LineDraft | null
  /** The organisation or person named last, while its address and contacts may follow. */
  party: PartyDraft | null
  readonly findings: RemittanceFinding[]
  readonly log: SegmentLog
}

/** Says something about the place that is read. */
export function sayOf(walk: RemittanceWalk, code: RemittanceCode, { position, raw }: X12Segment): void {
  const claim = walk.claim === null ? null : walk.draft.claims.length - 1
  walk.findings.push({ severity: REMITTANCE_FINDINGS[code], code, position, raw: raw.slice(0, 200), claim })
}
