import { DESK } from '../../../shared/contract/call.ts'
import { useAsk } from '../../lib/query.tsx'
import { hasRole, useMayLook, useSession } from '../../lib/session.tsx'

/** How much waits behind an entry of the rail: work of the day, and requests that this person answers. */
export function useRailCounts(): Readonly<Record<string, number>> {
  const { person } = useSession()
  const work = useAsk('today.list', {}, useMayLook())
  const mayAnswer = hasRole(person, ['supervisor']) && hasRole(person, DESK)
  const groups = work.data?.groups ?? []
  const asked = groups.flatMap(({ rows }) => rows).filter(({ nextStep }) => nextStep === 'decide')
  return {
    today: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    approvals: mayAnswer ? asked.length : 0,
  }
}
