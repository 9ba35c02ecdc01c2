import { z } from 'zod'
import type { HandOffRecord } from '../engine/installments/hand-off-facts.ts'
import type { HandOffGate } from '../engine/installments/hand-off-gate.ts'
import type { LimitLine } from '../engine/installments/policy/limit-lines.ts'
import type { StricterField } from '../engine/installments/policy/stricter-since.ts'
import { collectionFactSchema, type RecordedFact } from '../model/collection-fact.ts'
import { planIdSchema } from '../model/ids.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** May an account leave the clinic: every condition with its date, what is on record, and the rules of its day. */
export interface HandOff {
  /** Null for a plan that owes nothing. */
  readonly gate: HandOffGate | null
  readonly record: HandOffRecord
  /** Everything that was recorded, the newest first; what was taken back among it. */
  readonly facts: readonly RecordedFact[]
  /** The editions of rule packs that the plan was made under. */
  readonly packs: readonly { readonly id: string; readonly edition: number }[]
  /** The limits of those editions, in lines. */
  readonly limits: readonly LimitLine[]
  /** What has become stricter since: tasks for a person, never a change by itself. */
  readonly stricter: readonly StricterField[]
}

const ofPlan = z.strictObject({ planId: planIdSchema })

export const handOffCalls = {
  'handOff.get': { takes: ofPlan, gives: answers<HandOff>(), roles: LOOKING, lock: 'none', audited: false },
  /** Records a fact of an account with its day, or takes one back. */
  'handOff.record': {
    takes: z.strictObject({ planId: planIdSchema, fact: collectionFactSchema }),
    gives: answers<HandOff>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Saves the account for an agency as comma-separated text; refused while the gate is shut. Gives the file's name. */
  'handOff.save': { takes: ofPlan, gives: answers<string>(), roles: ['supervisor'], lock: 'none', audited: true },
} as const
