import { createMemoryHistory, createRootRoute, createRoute, createRouter, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Place } from '../lib/place.ts'
import { pathOf } from '../lib/place.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { accountabilityRoutes } from './routes/accountability.tsx'
import { authorizationRoutes } from './routes/authorizations.tsx'
import { clinicRoutes } from './routes/clinic.tsx'
import { estimateRoutes } from './routes/estimates.tsx'
import { installmentRoutes } from './routes/installments.tsx'
import { patientRoutes } from './routes/patients.tsx'
import { todayRoutes } from './routes/today.tsx'
import type { Params, ScreenRoute } from './screen-route.ts'
import { ShellFrame } from './shell/shell-frame.tsx'

/** Every screen inside of the shell. A feature adds its file of routes here. */
export const screenRoutes: readonly ScreenRoute[] = [
  ...todayRoutes,
  ...patientRoutes,
  ...authorizationRoutes,
  ...estimateRoutes,
  ...installmentRoutes,
  ...clinicRoutes,
  ...accountabilityRoutes,
]

/** The router of the window: its history is in memory, so that no path is ever written down. */
export function makeRouter(start: Place) {
  const root = createRootRoute({ component: ShellFrame })
  const children = screenRoutes.map((route) =>
    createRoute({ getParentRoute: () => root, path: route.path, component: () => <Screen route={route} /> }),
  )
  return createRouter({
    routeTree: root.addChildren(children),
    defaultErrorComponent: ({ reset }) => <BrokenScreen onShownAgain={reset} />,
    defaultNotFoundComponent: () => null,
    history: createMemoryHistory({ initialEntries: [pathOf(start)] }),
  })
}

export type WindowRouter = ReturnType<typeof makeRouter>

function Screen({ route }: { readonly route: ScreenRoute }): ReactNode {
  const params: Params = useParams({ strict: false })
  const place = route.place(params)
  return place === null ? null : route.screen(place)
}
