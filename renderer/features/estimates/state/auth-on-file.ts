import { useCallback } from 'react'
import { authorizationForLine, type LineAuthorization } from '../../../../shared/engine/authorization/for-line.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useToday } from '../../../ui/today.tsx'
import { lineChanged } from './edits.ts'

/** What the clinic has on file for a line of this estimate; null where there is nothing. */
export type OnFile = (draft: EstimateDraft, line: ServiceLine) => LineAuthorization | null

/** The patient's authorizations, as they bear on lines on the day of the visit. */
export function useOnFile(patientId: PatientId | null): OnFile {
  const today = useToday()
  const found = useAsk('authorization.list', { patientId }, patientId !== null).data
  const own = patientId === null ? undefined : found
  return useCallback(
    (draft, line) => authorizationForLine(own ?? [], line, line.serviceOn ?? draft.question.serviceOn, today),
    [own, today],
  )
}

/** Does the file say something else than the line does? */
export function differsFromFile(line: ServiceLine, file: LineAuthorization | null): file is LineAuthorization {
  return file !== null && (file.auth !== line.auth || file.approvedUnits !== line.approvedUnits)
}

/** The draft with what is on file taken over into a line. */
export function takenFromFile(draft: EstimateDraft, lineId: string, onFile: OnFile): EstimateDraft {
  const line = draft.question.lines.find(({ id }) => id === lineId)
  const file = line === undefined ? null : onFile(draft, line)
  if (file === null) return draft
  return lineChanged(draft, lineId, { auth: file.auth, approvedUnits: file.approvedUnits })
}
