import { COLLECTION_FACTS, type CollectionCode, type CollectionFact } from '../../../../shared/model/collection-fact.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { formOn, type KeptText, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToday } from '../../../ui/today.tsx'
import { factOf, firstFact, type TypedFact } from './typed-fact.ts'

export interface KeptFact {
  readonly typed: TypedFact
  readonly change: (part: Partial<TypedFact>) => void
  readonly code: CollectionCode | null
  readonly pick: (code: CollectionCode) => void
  /** What the boxes state; null while one of them is open. */
  readonly fact: CollectionFact | null
  readonly half: KeptText<object>['half']
  readonly finish: () => Promise<void>
}

/** A fact of an account, kept while it is typed. */
export function useKeptFact(planId: PlanId): KeptFact {
  const today = useToday()
  const kept = useKeptText(formOn('fact', planId, handOffWords.record), { code: '', ...firstFact(today) })
  const { text, change, half, finish } = kept
  const code = COLLECTION_FACTS.find((each) => each === text.code) ?? null
  const pick = (picked: CollectionCode): void => change({ code: picked })
  return { typed: text, change, code, pick, fact: factOf(code, text, today), half, finish }
}
