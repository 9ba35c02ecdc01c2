import type { ReactNode } from 'react'
import { documentIdSchema } from '../../../shared/model/ids.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { SETUP_SECTIONS } from '../../lib/place.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const EmergencyButton = lazyScreen(() =>
  import('../../features/audit/emergency-button.tsx').then((file) => file.EmergencyButton),
)
const BackupsScreen = lazyScreen(() =>
  import('../../features/backups/backups-screen.tsx').then((file) => file.BackupsScreen),
)
const FeesScreen = lazyScreen(() => import('../../features/fees/fees-screen.tsx').then((file) => file.FeesScreen))
const LedgerScreen = lazyScreen(() =>
  import('../../features/ledger/ledger-screen.tsx').then((file) => file.LedgerScreen),
)
const PapersScreen = lazyScreen(() =>
  import('../../features/papers/papers-screen.tsx').then((file) => file.PapersScreen),
)
const AccountScreen = lazyScreen(() =>
  import('../../features/people/account-screen.tsx').then((file) => file.AccountScreen),
)
const PeopleScreen = lazyScreen(() =>
  import('../../features/people/people-screen.tsx').then((file) => file.PeopleScreen),
)
const ChangeKeyScreen = lazyScreen(() =>
  import('../../features/setup/change-key-screen.tsx').then((file) => file.ChangeKeyScreen),
)
const RecoveryCodeScreen = lazyScreen(() =>
  import('../../features/setup/recovery-code-screen.tsx').then((file) => file.RecoveryCodeScreen),
)
const SetupChecklist = lazyScreen(() =>
  import('../../features/today/setup-checklist.tsx').then((file) => file.SetupChecklist),
)
const SetupScreen = lazyScreen(() => import('../../features/setup/setup-screen.tsx').then((file) => file.SetupScreen))

export const clinicRoutes = [
  screenRoute({
    path: '/papers',
    to: 'papers',
    place: () => ({ to: 'papers', documentId: null }),
    screen: () => <PapersScreen documentId={null} />,
  }),
  screenRoute({
    path: '/papers/$documentId',
    to: 'papers',
    place: (params) => ({ to: 'papers', documentId: idIn(documentIdSchema, params.documentId) }),
    screen: (place) => <PapersScreen documentId={place.documentId} />,
  }),
  screenRoute({ path: '/ledger', to: 'ledger', place: () => ({ to: 'ledger' }), screen: () => <LedgerScreen /> }),
  screenRoute({ path: '/backups', to: 'backups', place: () => ({ to: 'backups' }), screen: () => <BackupsScreen /> }),
  screenRoute({ path: '/newCode', to: 'newCode', place: () => ({ to: 'newCode' }), screen: () => <NewCodeScreen /> }),
  screenRoute({ path: '/newKey', to: 'newKey', place: () => ({ to: 'newKey' }), screen: () => <ChangeKeyScreen /> }),
  screenRoute({
    path: '/account',
    to: 'account',
    place: () => ({ to: 'account' }),
    screen: () => <AccountScreen actions={<EmergencyButton />} />,
  }),
  screenRoute({ path: '/fees', to: 'fees', place: () => ({ to: 'fees' }), screen: () => <FeesScreen /> }),
  screenRoute({
    path: '/setup/$section',
    to: 'setup',
    place(params) {
      const section = SETUP_SECTIONS.find((one) => one === params.section)
      return section ? { to: 'setup', section } : null
    },
    screen: (place) => (
      <SetupScreen
        section={place.section}
        people={(tabs) => <PeopleScreen tabs={tabs} />}
        checklist={<SetupChecklist isFirst />}
      />
    ),
  }),
] as const

function NewCodeScreen(): ReactNode {
  const { go } = useNavigation()
  return <RecoveryCodeScreen onReady={() => go({ to: 'backups' })} />
}
