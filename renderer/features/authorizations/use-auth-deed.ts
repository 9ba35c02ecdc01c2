import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { AuthorizationDraft } from '../../../shared/model/authorization.ts'
import { authWords } from '../../../shared/text/authorizations.ts'
import { problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSaveAuthorization, useTakeAuthorizationBack } from './api/authorizations.ts'

/**
 * Says that an authorization was saved, with the way back to the edition before, which is kept as a further one. A new
 * one is in no list any more, unless visits were logged under it.
 */
export function useAuthDeed(): (before: AuthorizationRow | null, saved: AuthorizationRow) => void {
  const toast = useToast()
  const { run } = useSaveAuthorization()
  const taking = useTakeAuthorizationBack()
  return (before, saved) => {
    const words = authWords.saved(saved.patientName)
    const put = (row: AuthorizationRow) => void run({ authorizationId: saved.id, draft: draftOf(row) })
    async function takeBack(): Promise<void> {
      const answer = await taking.run({ authorizationId: saved.id })
      if (!answer.ok) toast({ words: problemOf(answer.error).more })
    }
    toast({ words, onUndo: () => (before === null ? void takeBack() : put(before)), onRedo: () => put(saved) })
  }
}

function draftOf(row: AuthorizationRow): AuthorizationDraft {
  const { id, patientName, uses, savedAt, savedBy, ...draft } = row
  return draft
}
