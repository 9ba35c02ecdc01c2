import type { PlanId } from './ids.ts'

/** The two chained tables, as people speak of them. */
export type ChainName = 'ledger' | 'auditTrail'

/** The plan that an entry or a rule is about; absent where the entry is gone, or belongs to none. */
export interface FoundOnPlan {
  readonly planId: PlanId
  readonly planNumber: string
}

/** A rule of the ledger. Source: payment plan specification, section 9. */
export type LedgerRule =
  | 'installmentsEqualReceivable'
  | 'receivableNotNegative'
  | 'unappliedNotNegative'
  | 'installmentNotOverPaid'
  | 'allocationsEqualLedger'
  | 'feesEqualLedger'
  | 'feeNotOverPaid'
  | 'refundsEqualLedger'
  | 'balanceEqualsLedger'
  | 'receiptNotOverAllocated'

/** Something that is not as the clinic's people wrote it. One line each: what was found. */
export type LedgerFinding =
  /** What stands in an entry is not what its seal was made of. */
  | { readonly kind: 'edited'; readonly chain: ChainName; readonly seq: number; readonly plan: FoundOnPlan | null }
  /** Entries `from` to `to` are not there. `renumbered`: later ones took their numbers. */
  | {
      readonly kind: 'removed'
      readonly chain: ChainName
      readonly from: number
      readonly to: number
      readonly renumbered: boolean
      readonly plan: FoundOnPlan | null
    }
  /** The entry at `seq` was written at another place. */
  | { readonly kind: 'swapped'; readonly chain: ChainName; readonly seq: number; readonly plan: FoundOnPlan | null }
  /** The newest entries, `from` to `to`, are not there. */
  | { readonly kind: 'tailCut'; readonly chain: ChainName; readonly from: number; readonly to: number }
  /** An entry has another seal than the one that was written down in a backup. */
  | { readonly kind: 'rewritten'; readonly chain: ChainName; readonly seq: number; readonly plan: FoundOnPlan | null }
  /** A table, index or trigger of the file is missing, was changed, or is none of ours. */
  | {
      readonly kind: 'guard'
      readonly how: 'missing' | 'changed' | 'strange'
      readonly type: 'table' | 'index' | 'trigger' | 'view'
      readonly name: string
      readonly table: string
    }
  /** Rows name a record that is not there. */
  | { readonly kind: 'reference'; readonly table: string; readonly missingFrom: string; readonly rows: number }
  /** The sums of a plan do not agree; `offByCents` is by how much. */
  | { readonly kind: 'sums'; readonly rule: LedgerRule; readonly plan: FoundOnPlan; readonly offByCents: number }

/** How far a look went: since the last proven backup, or everything. */
export type LedgerScope = 'start' | 'full'

/** What a look at the ledger found. */
export interface LedgerReport {
  readonly scope: LedgerScope
  /** ISO in UTC. */
  readonly checkedAt: string
  /** How many entries of the ledger were read, from which number on. */
  readonly entries: number
  readonly fromSeq: number
  readonly plans: number
  readonly findings: readonly LedgerFinding[]
}
