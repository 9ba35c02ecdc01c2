import { patientIdSchema } from '../../../shared/model/ids.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const AuthsScreen = lazyScreen(() =>
  import('../../features/authorizations/auths-screen.tsx').then((file) => file.AuthsScreen),
)

export const authorizationRoutes = [
  screenRoute({
    path: '/auths',
    to: 'auths',
    place: () => ({ to: 'auths', patientId: null }),
    screen: () => <AuthsScreen patientId={null} />,
  }),
  screenRoute({
    path: '/auths/$patientId/$part',
    to: 'auths',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      return patientId ? { to: 'auths', patientId, isAdding: params.part === 'new' } : null
    },
    screen: ({ patientId, isAdding }) => (
      <AuthsScreen key={`${patientId} ${isAdding}`} patientId={patientId} isAdding={isAdding ?? false} />
    ),
  }),
] as const
