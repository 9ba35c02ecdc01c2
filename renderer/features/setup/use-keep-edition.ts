import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { problemOf } from '../../lib/problem.ts'
import { useSavePack } from './api/rules.ts'
import { useSaidEdition } from './use-said-edition.ts'

export interface KeepEdition {
  readonly run: (pack: PolicyPack, reason: string) => Promise<void>
  readonly problem: Problem | null
  readonly isBusy: boolean
  readonly leave: string
}

/** Keeps an edition of a pack, says so and closes; a refusal stays to be read. */
export function useKeepEdition(said: string, onKept: () => void): KeepEdition {
  const saving = useSavePack()
  const tell = useSaidEdition(saving)
  return {
    async run(pack, reason) {
      const answer = await saving.run({ pack: policyPackSchema.parse(pack), reason })
      if (!answer.ok) return
      tell(said, { pack, reason }, answer.value)
      onKept()
    },
    problem: saving.problem ? problemOf(saving.problem) : null,
    isBusy: saving.isBusy,
    leave: planRulesWords.leave,
  }
}
