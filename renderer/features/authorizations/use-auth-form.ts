import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { authSheetWords } from '../../../shared/text/authorizations.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { useToday } from '../../ui/today.tsx'
import { useSaveAuthorization } from './api/authorizations.ts'
import { draftOf, startingText, textOf } from './auth-text.ts'
import { useAuthDeed } from './use-auth-deed.ts'

export interface AuthFormOf {
  readonly patientId: PatientId
  /** Null: a new one. */
  readonly row: AuthorizationRow | null
  /** The payer that the patient has, for a new one. */
  readonly payer: string
  readonly onClosed: () => void
}

/** An authorization as it is typed, kept as a draft until it is saved. */
export function useAuthForm({ patientId, row, payer, onClosed }: AuthFormOf) {
  const today = useToday()
  const say = useAuthDeed()
  const { run, isBusy, problem } = useSaveAuthorization()
  const title = row === null ? authSheetWords.newTitle : authSheetWords.editTitle
  const key = `auth:${patientId}:${row?.id ?? 'new'}`
  const { text, change, half, finish } = useKeptText({ key, title }, row === null ? startingText(payer) : textOf(row))
  async function save(): Promise<void> {
    const answer = await run({ authorizationId: row?.id ?? null, draft: draftOf(text, patientId, today) })
    if (!answer.ok) return
    await finish()
    say(row, answer.value)
    onClosed()
  }
  return { title, text, change, half, save, isBusy, problem }
}
