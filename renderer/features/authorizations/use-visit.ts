import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import type { AuthorizationUse } from '../../../shared/model/authorization.ts'
import { authSheetWords, authWords } from '../../../shared/text/authorizations.ts'
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

/** Takes a visit back that was logged by mistake, with the way back: it is logged again as it was. */
export function useVisitTakenBack(authorizationId: string): (use: AuthorizationUse) => void {
  const toast = useToast()
  const [logging, taking] = [useLogVisit(), useTakeVisitBack()]
  async function take({ id, on, units }: AuthorizationUse): Promise<void> {
    let useId = id
    const answer = await taking.run({ authorizationId, useId })
    if (!answer.ok) return
    async function logAgain(): Promise<void> {
      const second = await logging.run({ authorizationId, on, units })
      if (second.ok) useId = second.value.useId
    }
    toast({
      words: authSheetWords.takenBack,
      onUndo: () => void logAgain(),
      onRedo: () => void taking.run({ authorizationId, useId }),
    })
  }
  return (use) => void take(use)
}
