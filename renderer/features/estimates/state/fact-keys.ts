import type { OpenFact } from '../../../../shared/engine/estimate/answer.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import type { KeyUse } from '../../../ui/keys.ts'

/** The number keys 1, 2, 3 … of missing facts: each goes to the field that settles its fact. */
export function factKeys(
  facts: readonly OpenFact[],
  onFact: (fact: OpenFact) => void,
  most: number,
): readonly KeyUse[] {
  const count = Math.min(most, facts.length)
  return facts.slice(0, count).map((fact, index) => ({
    keys: String(index + 1),
    shown: count === 1 ? '1' : `1–${count}`,
    does: index === 0 ? rangeWords.settle : null,
    run: () => onFact(fact),
  }))
}
