import type { Sent } from '../../../shared/contract/contract.ts'
import type { PlanPolicies } from '../../../shared/contract/policy.ts'
import { packsAsBefore } from '../../../shared/engine/installments/policy/packs-as-before.ts'
import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import type { Deed } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRules } from './api/rules.ts'
import { allPacks } from './pack-rows.ts'

interface Kept {
  readonly pack: PolicyPack
  readonly reason: string
}

/**
 * Says that an edition of a pack was kept. Ctrl+Z puts the rules back as they were, as a further edition that says so in
 * the history: plans that were signed meanwhile keep theirs. Ctrl+Y keeps the edition again. The first rules of a state
 * that had none have nothing to go back to.
 */
export function useSaidEdition(
  saving: Deed<'policy.savePack'>,
): (said: string, kept: Kept, now: Pick<PlanPolicies, 'packs'>) => void {
  const toast = useToast()
  const rules = useRules().data
  return (said, { pack, reason }, now) => {
    const ofIt = (policies: Pick<PlanPolicies, 'packs'>) => allPacks(policies).filter(({ id }) => id === pack.id)
    const before = rules === undefined ? [] : ofIt(rules)
    if (before.length === 0) return toast({ words: said })
    let newest = ofIt(now)
    const keep = async (request: Sent<'policy.savePack'>): Promise<boolean> => {
      const answer = await saving.run(request)
      if (answer.ok) newest = ofIt(answer.value)
      else toast({ words: limitWords.notTakenBack })
      return answer.ok
    }
    const back = async (): Promise<void> => {
      // Each answer also names editions that were kept in between: they are looked at in their turn.
      let [next] = packsAsBefore(before, newest)
      while (next !== undefined && (await keep({ pack: policyPackSchema.parse(next), reason: limitWords.takenBack })))
        [next] = packsAsBefore(before, newest)
    }
    const again = (): void => {
      const edition = Math.max(...newest.map((one) => one.edition)) + 1
      void keep({ pack: policyPackSchema.parse({ ...pack, edition }), reason })
    }
    toast({ words: said, onUndo: () => void back(), onRedo: again })
  }
}
