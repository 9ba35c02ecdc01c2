import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSavePack } from './api/rules.ts'

export interface KeepEdition {
  readonly run: (pack: PolicyPack, reason: string) => Promise<void>
  readonly problem: Problem | null
  readonly isBusy: boolean
  readonly leave: string
}

/** Keeps an edition of a pack, says so and closes; a refusal stays to be read. */
export function useKeepEdition(said: string, onKept: () => void): KeepEdition {
  const toast = useToast()
  const saving = useSavePack()
  return {
    async run(pack, reason) {
      const answer = await saving.run({ pack: policyPackSchema.parse(pack), reason })
      if (!answer.ok) return
      toast({ words: said })
      onKept()
    },
    problem: saving.problem ? problemOf(saving.problem) : null,
    isBusy: saving.isBusy,
    leave: planRulesWords.leave,
  }
}
