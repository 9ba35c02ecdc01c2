import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { authSheetWords } from '../../../shared/text/authorizations.ts'
import { type KeptForm, useKeptText } from '../../lib/use-kept-text.ts'
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

/** Under what an authorization that is typed is found again. */
export function authForm(patientId: PatientId, row: AuthorizationRow | null): KeptForm {
  const title = row === null ? authSheetWords.newTitle : authSheetWords.editTitle
  return { key: `auth:${patientId}:${row?.id ?? 'new'}`, title }
}

/** An authorization as it is typed, kept as a draft until it is saved. */
export function useAuthForm({ patientId, row, payer, onClosed }: AuthFormOf) {
  const today = useToday()
  const say = useAuthDeed()
  const { run, isBusy, problem } = useSaveAuthorization()
  const form = authForm(patientId, row)
  const { text, change, half, finish } = useKeptText(form, row === null ? startingText(payer) : textOf(row))
  async function save(): Promise<void> {
    const answer = await run({ authorizationId: row?.id ?? null, draft: draftOf(text, patientId, today) })
    if (!answer.ok) return
    await finish()
    say(row, answer.value)
    onClosed()
  }
  return { title: form.title, text, change, half, save, isBusy, problem }
}
