import type { Caller } from '../../../shared/contract/contract.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { signedIn } from '../signed-in.ts'

/**
 * Who answers for this act as a supervisor? Whoever approved exactly this request, else the caller where they are one
 * themselves; null when nobody does, and then a service refuses with `NEEDS_SUPERVISOR`.
 *
 * Every act above a limit asks this and nothing else. Source: clinic policy; nobody approves what they asked for.
 */
export function supervisorOf(caller: Caller): PersonId | null {
  if (caller.approved) return caller.approved.by
  const person = signedIn(caller)
  return person.roles.includes('supervisor') ? person.id : null
}
