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
    const visit = { authorizationId: row.id, on: today, units: 1 }
    const answer = await logging.run(visit)
    if (!answer.ok) return
    const { row: now } = answer.value
    let { useId } = answer.value
    async function again(): Promise<void> {
      const second = await logging.run(visit)
      if (second.ok) useId = second.value.useId
    }
    toast({
      words: authWords.used(now.patientName, authorizationStanding(now, today).left),
      onUndo: () => void taking.run({ authorizationId: row.id, useId }),
      onRedo: () => void again(),
    })
  }
  return (row) => (row === undefined ? undefined : void log(row))
}
