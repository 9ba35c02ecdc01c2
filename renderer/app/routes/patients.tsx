import { coverageIdSchema, patientIdSchema } from '../../../shared/model/ids.ts'
import { PATIENT_SECTIONS } from '../../lib/place.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const AssistanceScreen = lazyScreen(() =>
  import('../../features/assistance/assistance-screen.tsx').then((file) => file.AssistanceScreen),
)
const CoverageScreen = lazyScreen(() =>
  import('../../features/coverage/coverage-screen.tsx').then((file) => file.CoverageScreen),
)
const PatientScreen = lazyScreen(() =>
  import('../../features/patients/patient-screen.tsx').then((file) => file.PatientScreen),
)
const PatientsScreen = lazyScreen(() =>
  import('../../features/patients/patients-screen.tsx').then((file) => file.PatientsScreen),
)
const RefusalsScreen = lazyScreen(() =>
  import('../../features/refusals/refusals-screen.tsx').then((file) => file.RefusalsScreen),
)

export const patientRoutes = [
  screenRoute({
    path: '/patients',
    to: 'patients',
    place: () => ({ to: 'patients' }),
    screen: () => <PatientsScreen />,
  }),
  screenRoute({
    path: '/patients/new',
    to: 'patients',
    place: () => ({ to: 'patients', isAdding: true }),
    screen: () => <PatientsScreen isAdding />,
  }),
  screenRoute({
    path: '/patients/$patientId/$section',
    to: 'patient',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      const section = PATIENT_SECTIONS.find((one) => one === params.section)
      return patientId && section ? { to: 'patient', patientId, section } : null
    },
    screen: (place) => (
      <PatientScreen key={place.patientId} patientId={place.patientId} section={place.section ?? 'summary'} />
    ),
  }),
  screenRoute({
    path: '/assistance/$patientId',
    to: 'assistance',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      return patientId ? { to: 'assistance', patientId } : null
    },
    screen: ({ patientId }) => <AssistanceScreen key={patientId} patientId={patientId} />,
  }),
  screenRoute({
    path: '/refusals/$patientId',
    to: 'refusals',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      return patientId ? { to: 'refusals', patientId } : null
    },
    screen: ({ patientId }) => <RefusalsScreen key={patientId} patientId={patientId} />,
  }),
  screenRoute({
    path: '/patients/$patientId/coverage/$coverageId',
    to: 'coverage',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      if (patientId === null) return null
      const coverageId = params.coverageId === 'new' ? null : idIn(coverageIdSchema, params.coverageId)
      return { to: 'coverage', patientId, coverageId }
    },
    screen: (place) => (
      <CoverageScreen key={place.coverageId ?? 'new'} patientId={place.patientId} coverageId={place.coverageId} />
    ),
  }),
] as const
