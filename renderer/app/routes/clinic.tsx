import type { ReactNode } from 'react'
import { documentIdSchema } from '../../../shared/model/ids.ts'
import { EmergencyButton } from '../../features/audit/emergency-button.tsx'
import { BackupsScreen } from '../../features/backups/backups-screen.tsx'
import { FeesScreen } from '../../features/fees/fees-screen.tsx'
import { LedgerScreen } from '../../features/ledger/ledger-screen.tsx'
import { PapersScreen } from '../../features/papers/papers-screen.tsx'
import { AccountScreen } from '../../features/people/account-screen.tsx'
import { PeopleScreen } from '../../features/people/people-screen.tsx'
import { ChangeKeyScreen } from '../../features/setup/change-key-screen.tsx'
import { RecoveryCodeScreen } from '../../features/setup/recovery-code-screen.tsx'
import { SetupScreen } from '../../features/setup/setup-screen.tsx'
import { useNavigation } from '../../lib/navigation.tsx'
import { SETUP_SECTIONS } from '../../lib/place.ts'
import { idIn, screenRoute } from '../screen-route.ts'

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
    screen: (place) => <SetupScreen section={place.section} people={(tabs) => <PeopleScreen tabs={tabs} />} />,
  }),
] as const

function NewCodeScreen(): ReactNode {
  const { go } = useNavigation()
  return <RecoveryCodeScreen onReady={() => go({ to: 'backups' })} />
}
