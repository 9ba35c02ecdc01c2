import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import { authWords } from '../../../shared/text/authorizations.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useLogVisit, useTakeVisitBack } from './api/authorizations.ts'

/** Logs a visit of today, with the way back. */
export function useVisit(): (row: AuthorizationRow | undefined) => void {
  const today = useToday()
  const toast = useToast()
  const [logging, taking] = [useLogVisit(), useTakeVisitBack()]
  async function log(row: AuthorizationRow): Promise<void> {
    const answer = await logging.run({ authorizationId: row.id, on: today, units: 1 })
    if (!answer.ok) return
    const { useId, row: now } = answer.value
    toast({
      words: authWords.used(now.patientName, authorizationStanding(now, today).left),
      onUndo: () => void taking.run({ authorizationId: row.id, useId }),
    })
  }
  return (row) => (row === undefined ? undefined : void log(row))
}
