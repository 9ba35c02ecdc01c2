import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { LOOKING } from '../../../shared/contract/call.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { NavigationContext } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { makeRouter } from '../routes.tsx'
import type { Desk } from './desk.ts'
import { DeskContext, useDesk } from './use-desk.ts'

export interface ShellProps {
  /** What was open before the lock, when the same person comes back. */
  readonly left: Desk | null
  readonly onChanged: (desk: Desk) => void
}

/** The signed-in window: open work, a router in memory, and the frame around the screens. */
export function Shell({ left, onChanged }: ShellProps): ReactNode {
  const { person } = useSession()
  const [start] = useState<Desk>(() => left ?? { tabs: [], place: homeOf(person) })
  const [router] = useState(() => makeRouter(start.place))
  const state = useDesk(router, start, onChanged)
  return (
    <NavigationContext value={state.navigation}>
      <DeskContext value={state}>
        <RouterProvider router={router} />
      </DeskContext>
    </NavigationContext>
  )
}

/** Where a person starts: people who look at patients with the list, the administrator with set-up. */
function homeOf(person: Person): Place {
  return hasRole(person, LOOKING) ? { to: 'patients' } : { to: 'setup', section: 'clinic' }
}
