import { createContext } from 'react'
import { LOOKING } from '../../../shared/contract/call.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { Place } from '../../lib/place.ts'
import { hasRole } from '../../lib/session.tsx'

/** Where a person starts: people who look at patients with the day's work, the administrator with set-up. */
export function homeOf(person: Person): Place {
  return hasRole(person, LOOKING) ? { to: 'today' } : { to: 'setup', section: 'clinic' }
}

/** The first place after signing in; tests of one screen start there. */
export const HomeContext = createContext(homeOf)
