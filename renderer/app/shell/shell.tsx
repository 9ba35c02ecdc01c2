import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { CounterViewProvider } from '../../lib/counter-view.tsx'
import { KeptViewsContext, ViewHereContext } from '../../lib/kept-views.ts'
import { NavigationContext } from '../../lib/navigation.tsx'
import { useOwnLook } from '../../lib/own-look.ts'
import { PatientSideProvider } from '../../lib/patient-side.tsx'
import { pathOf } from '../../lib/place.ts'
import { useSession } from '../../lib/session.tsx'
import { useSettings } from '../../lib/settings.tsx'
import { PatientAlertsContext } from '../../ui/patient-alerts.ts'
import { type ToPatient, ToPatientContext } from '../../ui/patient-links.ts'
import { useOwnDeeds } from '../../ui/toast.tsx'
import { makeRouter, screenRoutes } from '../routes.tsx'
import { CopyingProvider } from './copying-provider.tsx'
import type { Desk } from './desk.ts'
import { HeaderAlerts } from './header-alerts.tsx'
import { HomeContext } from './home.ts'
import { DESK_SETTING, deskOfText, textOfDesk } from './kept-desk.ts'
import { useApplyLook } from './use-apply-look.ts'
import { DeskContext, useDesk } from './use-desk.ts'
import { useViews } from './use-views.ts'

export interface ShellProps {
  /** What was open before the lock, when the same person comes back. */
  readonly left: Desk | null
  readonly onChanged: (desk: Desk) => void
  /** The window itself came back, with nobody signing in: then one is where one was. */
  readonly comesBack: boolean
}

/** The signed-in window: open work, a router in memory, and the frame around the screens. */
export function Shell({ left, onChanged, comesBack }: ShellProps): ReactNode {
  const { person, looking } = useSession()
  const { all, keep } = useSettings()
  const home = useContext(HomeContext)
  const [start] = useState<Desk>(() => {
    const kept = deskOfText(looking === null ? (all[DESK_SETTING] ?? '') : '', screenRoutes)
    return left ?? { tabs: kept.tabs, place: (comesBack ? kept.place : null) ?? home(person) }
  })
  const [router] = useState(() => makeRouter(start.place))
  const isOwn = looking === null
  const changed = useCallback(
    (desk: Desk) => {
      onChanged(desk)
      if (isOwn) keep(DESK_SETTING, textOfDesk(desk))
    },
    [onChanged, keep, isOwn],
  )
  const state = useDesk(router, start, changed)
  const { go } = state.navigation
  const toPatient: ToPatient = useCallback((patientId, section) => go({ to: 'patient', patientId, section }), [go])
  const views = useViews()
  const here = useMemo(() => ({ views, path: pathOf(state.desk.place) }), [views, state.desk.place])
  useOwnDeeds()
  useApplyLook(useOwnLook())
  return (
    <NavigationContext value={state.navigation}>
      <DeskContext value={state}>
        <KeptViewsContext value={views}>
          <ViewHereContext value={here}>
            <CopyingProvider place={state.desk.place}>
              <PatientSideProvider>
                <CounterViewProvider>
                  <PatientAlertsContext value={HeaderAlerts}>
                    <ToPatientContext value={toPatient}>
                      <RouterProvider router={router} />
                    </ToPatientContext>
                  </PatientAlertsContext>
                </CounterViewProvider>
              </PatientSideProvider>
            </CopyingProvider>
          </ViewHereContext>
        </KeptViewsContext>
      </DeskContext>
    </NavigationContext>
  )
}
