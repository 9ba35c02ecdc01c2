import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import type { Client } from '../../shared/contract/contract.ts'
import type { Bridge } from '../../shared/contract/events.ts'
import { useCurrentDay } from '../lib/clock.ts'
import { QueryProvider } from '../lib/query.tsx'
import { KitProvider } from '../ui/kit-provider.tsx'
import { TodayProvider } from '../ui/today.tsx'
import { BridgeEvents } from './bridge-events.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { SessionGate } from './session-gate.tsx'
import { noteFault, WindowFaults } from './window-faults.tsx'
import { WorkTold } from './work-told.tsx'

export interface AppProps {
  readonly bridge: Bridge
  readonly client: Client
  readonly queries: QueryClient
}

/** The window: kit, calls, clock, and then whatever the session allows. */
export function App({ bridge, client, queries }: AppProps): ReactNode {
  const today = useCurrentDay()
  return (
    <KitProvider>
      <WindowFaults client={client} />
      <ErrorBoundary onBroken={(error) => void noteFault(client, error)}>
        <QueryProvider client={client} queries={queries}>
          <BridgeEvents bridge={bridge} />
          <TodayProvider today={today}>
            <WorkTold />
            <Suspense>
              <SessionGate />
            </Suspense>
          </TodayProvider>
        </QueryProvider>
      </ErrorBoundary>
    </KitProvider>
  )
}
