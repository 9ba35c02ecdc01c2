import { createContext, useContext } from 'react'
import { DESK, DRAFTING, LOOKING } from '../../shared/contract/call.ts'
import type { Looking, Worry } from '../../shared/contract/session.ts'
import type { Person, Role } from '../../shared/model/clinic.ts'

export interface Session {
  readonly person: Person
  readonly clinicName: string
  /** ISO; null while no backup was proven yet. */
  readonly backupProvenAt: string | null
  /** What the status line warns of, the worst first. */
  readonly worries: readonly Worry[]
  /** Nothing can be changed just now, and why; null where it can. */
  readonly looking: Looking | null
  /** May this person say that another computer with these records is out of use? */
  readonly mayTakeOver: boolean
  readonly lock: () => void
}

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only screens inside of the shell ask. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('a screen stands outside of the signed-in shell')
  return session
}

/** May the person do what these roles may? */
export function hasRole(person: Person, roles: readonly Role[]): boolean {
  return person.roles.some((role) => roles.includes(role))
}

/** May the person work on patients, or only look? */
export function useMayWork(): boolean {
  return hasRole(useSession().person, DESK)
}

/** Is what the person leaves half typed kept? Whoever only looks has nothing to type. */
export function useMayDraft(): boolean {
  return hasRole(useSession().person, DRAFTING)
}

export function useMayLook(): boolean {
  return hasRole(useSession().person, LOOKING)
}
