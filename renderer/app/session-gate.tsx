import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'
import type { KeptView } from '../lib/kept-views.ts'
import { writeAllPending } from '../lib/pending-writes.ts'
import { refresh, useAsk, useClient } from '../lib/query.tsx'
import { SessionContext } from '../lib/session.tsx'
import { SettingsProvider } from '../lib/settings.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import type { Desk } from './shell/desk.ts'
import { ViewsOfRunContext } from './shell/views-of-run.ts'

const NoticesScreen = lazyScreen(() =>
  import('../features/backups/notices-screen.tsx').then((file) => file.NoticesScreen),
)
const RescueScreen = lazyScreen(() => import('../features/backups/rescue-screen.tsx').then((file) => file.RescueScreen))
const RestoreScreen = lazyScreen(() =>
  import('../features/backups/restore-screen.tsx').then((file) => file.RestoreScreen),
)
const FirstRunScreen = lazyScreen(() =>
  import('../features/setup/first-run-screen.tsx').then((file) => file.FirstRunScreen),
)
const RecoveryCodeScreen = lazyScreen(() =>
  import('../features/setup/recovery-code-screen.tsx').then((file) => file.RecoveryCodeScreen),
)
const RecoveryScreen = lazyScreen(() =>
  import('../features/setup/recovery-screen.tsx').then((file) => file.RecoveryScreen),
)
const CodeSignInScreen = lazyScreen(() =>
  import('../features/sign-in/code-sign-in-screen.tsx').then((file) => file.CodeSignInScreen),
)
const NewPasswordScreen = lazyScreen(() =>
  import('../features/sign-in/new-password-screen.tsx').then((file) => file.NewPasswordScreen),
)
const SecondFactorScreen = lazyScreen(() =>
  import('../features/sign-in/second-factor-screen.tsx').then((file) => file.SecondFactorScreen),
)
const Shell = lazyScreen(() => import('./shell/shell.tsx').then((file) => file.Shell))

/** Which of the four doors the window stands at: first run, sign-in, recovery, or the signed-in shell. */
export function SessionGate(): ReactNode {
  const status = useAsk('app.status', {})
  const enter = useEnter()
  const left = useRef<LeftDesk | null>(null)
  const cameIn = useRef(false)
  const [views] = useState(() => new Map<string, Map<string, KeptView>>())
  const [door, setDoor] = useState<SideDoor | null>(null)
  const signedIn = (): void => {
    cameIn.current = true
    enter()
  }
  const isOwn = useOwnAnswers(status.data?.isSample === true)
  if (!status.isSuccess || !isOwn) return null
  const comeIn = (): void => {
    setDoor(null)
    signedIn()
  }
  if (door !== null && mayUse(door, status.data.state))
    return <SideDoorScreen door={door} status={status.data} onOpened={comeIn} onLeft={setDoor} />
  switch (status.data.state) {
    case 'firstRun':
      return <FirstRunScreen onReady={enter} onRestoreChosen={() => setDoor('restore')} />
    case 'recovery':
      return (
        <RecoveryScreen
          problem={status.data.problem}
          found={status.data.found ?? []}
          version={status.data.version}
          onDoorChosen={setDoor}
        />
      )
    case 'signedOut':
    case 'softLocked':
      return <SignInScreen status={status.data} onOpened={signedIn} onCodeChosen={() => setDoor('code')} />
    case 'open':
      if (status.data.asks === 'newPassword') return <NewPasswordScreen status={status.data} onReady={enter} />
      if (status.data.asks === 'secondFactor') return <SecondFactorScreen onReady={enter} />
      if (status.data.asks === 'recoveryCode') return <RecoveryCodeScreen onReady={enter} />
      if (status.data.asks === 'notices') return <NoticesScreen onReady={enter} />
      return (
        <ViewsOfRunContext value={views}>
          <OpenSession status={status.data} left={left} cameIn={cameIn} />
        </ViewsOfRunContext>
      )
  }
}

/** Going into the sample clinic, or out of it, forgets every answer of the other one before anything is drawn. */
function useOwnAnswers(isSample: boolean): boolean {
  const queries = useQueryClient()
  const [shown, setShown] = useState(isSample)
  useLayoutEffect(() => {
    if (shown === isSample) return
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
    setShown(isSample)
  }, [queries, shown, isSample])
  return shown === isSample
}

/** Other ways in, or out, than a password. */
type SideDoor = 'again' | 'look' | 'code' | 'restore' | 'rescue'

function mayUse(door: SideDoor, state: AppStatus['state']): boolean {
  if (door === 'code') return state !== 'open'
  return state === 'firstRun' || state === 'recovery'
}

interface SideDoorScreenProps {
  readonly door: SideDoor
  readonly status: AppStatus
  readonly onOpened: () => void
  /** Through another side door, or back: null. */
  readonly onLeft: (next: SideDoor | null) => void
}

function SideDoorScreen({ door, status, onOpened, onLeft }: SideDoorScreenProps): ReactNode {
  const back = (): void => onLeft(null)
  switch (door) {
    case 'again':
    case 'look':
      return (
        <SignInScreen
          status={status}
          onOpened={onOpened}
          onCodeChosen={() => onLeft('code')}
          looks={door === 'look'}
          onLeft={back}
        />
      )
    case 'code':
      return <CodeSignInScreen onOpened={onOpened} onLeft={back} />
    case 'restore':
      return <RestoreScreen onOpened={onOpened} onLeft={back} />
    case 'rescue':
      return <RescueScreen onLeft={back} />
  }
}

/** What a person left open when the workstation was locked; nobody else comes back to it. */
interface LeftDesk {
  readonly personId: PersonId
  readonly desk: Desk
}

/** Where somebody was in a copy is nothing to come back to. */
const forget = (): void => undefined

const NO_WORRIES: NonNullable<AppStatus['worries']> = []

/** Screens that nobody comes back to: what they did is done. */
const ONCE: ReadonlySet<string> = new Set(['newKey', 'newCode'])

interface OpenSessionProps {
  readonly status: AppStatus
  readonly left: RefObject<LeftDesk | null>
  /** Somebody signed in since the window was opened. */
  readonly cameIn: RefObject<boolean>
}

/** After a door opened: nothing of the person before stays in the cache. */
function useEnter(): () => void {
  const queries = useQueryClient()
  return useCallback(() => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
    void refresh(queries, ['app'])
  }, [queries])
}

function OpenSession({ status, left, cameIn }: OpenSessionProps): ReactNode {
  const client = useClient()
  const enter = useEnter()
  const { person, clinicName, backupProvenAt, worries = NO_WORRIES, looking = null, mayTakeOver = false } = status
  const session = useMemo(() => {
    if (person === null) return null
    const lock = () => void writeAllPending().then(() => client['session.lock']({}).then(enter))
    return { person, clinicName, backupProvenAt, worries, looking, mayTakeOver, lock }
  }, [person, clinicName, backupProvenAt, worries, looking, mayTakeOver, client, enter])
  const personId = person?.id
  const keep = useCallback(
    (desk: Desk) => {
      if (personId && !ONCE.has(desk.place.to)) left.current = { personId, desk }
    },
    [personId, left],
  )
  if (session === null) return null
  return (
    <SessionContext value={session}>
      <SettingsProvider key={`${session.person.id} ${looking?.at ?? ''}`}>
        <Shell
          left={looking === null && left.current?.personId === session.person.id ? left.current.desk : null}
          onChanged={looking === null ? keep : forget}
          comesBack={!cameIn.current}
        />
      </SettingsProvider>
    </SessionContext>
  )
}
