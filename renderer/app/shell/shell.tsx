import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useContext, useState } from 'react'
import { CounterViewProvider } from '../../lib/counter-view.tsx'
import { NavigationContext } from '../../lib/navigation.tsx'
import { PatientSideProvider } from '../../lib/patient-side.tsx'
import { useSession } from '../../lib/session.tsx'
import { makeRouter } from '../routes.tsx'
import type { Desk } from './desk.ts'
import { HomeContext } from './home.ts'
import { DeskContext, useDesk } from './use-desk.ts'

export interface ShellProps {
  /** What was open before the lock, when the same person comes back. */
  readonly left: Desk | null
  readonly onChanged: (desk: Desk) => void
}

/** The signed-in window: open work, a router in memory, and the frame around the screens. */
export function Shell({ left, onChanged }: ShellProps): ReactNode {
  const { person } = useSession()
  const home = useContext(HomeContext)
  const [start] = useState<Desk>(() => left ?? { tabs: [], place: home(person) })
  const [router] = useState(() => makeRouter(start.place))
  const state = useDesk(router, start, onChanged)
  return (
    <NavigationContext value={state.navigation}>
      <DeskContext value={state}>
        <PatientSideProvider>
          <CounterViewProvider>
            <RouterProvider router={router} />
          </CounterViewProvider>
        </PatientSideProvider>
      </DeskContext>
    </NavigationContext>
  )
}
