import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { AuthorizationDraft } from '../../../shared/model/authorization.ts'
import { authWords } from '../../../shared/text/authorizations.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSaveAuthorization } from './api/authorizations.ts'

/** Says that an authorization was saved, with the way back to the edition before, which is kept as a further one. */
export function useAuthDeed(): (before: AuthorizationRow | null, saved: AuthorizationRow) => void {
  const toast = useToast()
  const { run } = useSaveAuthorization()
  return (before, saved) => {
    const words = authWords.saved(saved.patientName)
    if (before === null) return toast({ words })
    const put = (row: AuthorizationRow) => void run({ authorizationId: saved.id, draft: draftOf(row) })
    toast({ words, onUndo: () => put(before), onRedo: () => put(saved) })
  }
}

function draftOf(row: AuthorizationRow): AuthorizationDraft {
  const { id, patientName, uses, savedAt, savedBy, ...draft } = row
  return draft
}
