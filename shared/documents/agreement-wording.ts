import { cosignerNoticeSource, holderNoticeSource } from '../text/documents-agreement-required.ts'
import { goodFaithWordingSources } from '../text/documents-good-faith-required.ts'
import { lendingWordingSources } from '../text/documents-lending.ts'
import type { AgreementInput } from './agreement-input.ts'
import type { WordingUsed } from './document-model.ts'

/** The required words that stand on an agreement, with their sources; the issued document records them. */
export function wordingOf(input: AgreementInput): readonly WordingUsed[] {
  const cosigned = input.signers.some(({ role }) => role === 'cosigner' || role === 'noticed')
  return [
    ...(input.lending === null ? [] : lendingWordingSources),
    ...(input.dispute === null ? [] : goodFaithWordingSources.filter(({ id }) => id === 'gfe.disputeRight')),
    ...(input.holderNotice ? [holderNoticeSource] : []),
    ...(cosigned ? [cosignerNoticeSource] : []),
    ...input.stateClauses.map(({ id, source, holdsFrom }) => ({ id: `clause.${id}`, source, holdsFrom })),
  ]
}
