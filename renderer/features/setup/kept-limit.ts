import { limitIn, type PackLimit, unitOf } from '../../../shared/engine/installments/policy/pack-limits.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { limitNames, limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { formOn, type KeptText, useKeptText } from '../../lib/use-kept-text.ts'
import { useToday } from '../../ui/today.tsx'
import { type EditionText, firstEdition } from './edition-fields.tsx'
import { textOfLimit } from './typed-limit.ts'

/** A changed limit as it is typed. */
export interface TypedLimit extends EditionText {
  readonly value: string
  readonly verified: boolean
}

/** The box of a limit, kept while it is typed. */
export function useKeptLimit(pack: PolicyPack, limit: PackLimit | null): KeptText<TypedLimit> {
  const today = useToday()
  const before = limit === null ? null : limitIn(pack, limit)
  const unit = limit === null ? 'days' : unitOf(limit)
  return useKeptText<TypedLimit>(formOn('pack', `${pack.id}:${limit ?? 'new'}`, limitTitle(pack, limit)), {
    value: textOfLimit(before?.value ?? null, unit),
    verified: before?.verified ?? false,
    ...firstEdition(before?.cite ?? '', today),
  })
}

/** What the box of a limit is called; null for one that the pack does not set yet. */
export function limitTitle(pack: PolicyPack, limit: PackLimit | null): string {
  if (limit === null) return limitWords.addTitle(sourceName(pack.id, 'en'))
  return limitWords.changeTitle(limitNames[limit] ?? limit)
}
