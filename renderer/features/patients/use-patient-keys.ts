import type { PatientId, PlanId } from '../../../shared/model/ids.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { refusedPlans } from '../../../shared/text/plan-refused.ts'
import { patientFormWords, patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { callWords } from '../../../shared/text/screens-today.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { PATIENT_SECTIONS, type PatientSection } from '../../lib/place.ts'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { useKeys } from '../../ui/use-keys.tsx'

export interface PatientKeys {
  readonly patientId: PatientId
  readonly section: PatientSection
  readonly mayWork: boolean
  readonly onChange: () => void
  /** The plan that a payment would go to; null without an active one. */
  readonly payingPlanId: PlanId | null
}

/** The keys of a patient's page: sections by Alt+1…8, Ins adds what the section holds, F2 changes the person. */
export function usePatientKeys({ patientId, section, mayWork, onChange, payingPlanId }: PatientKeys): void {
  const { go, back } = useNavigation()
  const startEstimate = useNewEstimate()
  const addCoverage = () => go({ to: 'coverage', patientId, coverageId: null })
  const newPlan = () => go({ to: 'newPlan', patientId, estimateId: null, routeId: null })
  const addAuthorization = () => go({ to: 'auths', patientId, isAdding: true })
  const newEstimate = () => void startEstimate(patientId)
  const adds = {
    coverage: { words: patientWords.addCoverage, run: addCoverage },
    estimates: { words: patientWords.newEstimate, run: newEstimate },
    plans: { words: patientWords.newPlan, run: newPlan },
    auths: { words: patientWords.addAuthorization, run: addAuthorization },
    summary: null,
    payments: null,
    papers: null,
    history: null,
  }[section]
  useKeys([
    { ...APP_KEYS.newEstimate, does: patientWords.newEstimate, isOn: mayWork, run: newEstimate },
    { ...APP_KEYS.insert, does: adds?.words ?? null, isOn: mayWork && adds !== null, run: () => adds?.run() },
    { keys: 'Alt+U', does: patientWords.addAuthorization, isOn: mayWork, run: addAuthorization },
    { keys: 'Alt+A', does: assistanceScreen.key, isOn: mayWork, run: () => go({ to: 'assistance', patientId }) },
    { keys: 'Alt+R', does: refusedPlans.key, isOn: mayWork, run: () => go({ to: 'refusals', patientId }) },
    { keys: 'Alt+C', does: sectionWords.coverage, run: () => go({ to: 'patient', patientId, section: 'coverage' }) },
    {
      ...APP_KEYS.postPayment,
      does: patientWords.postPayment,
      isOn: mayWork && payingPlanId !== null,
      run: () => (payingPlanId === null ? undefined : go({ to: 'plan', planId: payingPlanId, paying: true })),
    },
    {
      keys: 'L',
      does: callWords.screen,
      isOn: payingPlanId !== null,
      run: () => (payingPlanId === null ? undefined : go({ to: 'calls', planId: payingPlanId })),
    },
    { keys: 'F2', does: patientWords.edit, says: patientFormWords.editTitle, isOn: mayWork, run: onChange },
    ...PATIENT_SECTIONS.map((one, index) => ({
      keys: `Alt+${index + 1}`,
      shown: `Alt 1–${PATIENT_SECTIONS.length}`,
      does: index === 0 ? patientWords.sections : null,
      run: () => go({ to: 'patient', patientId, section: one } as const),
    })),
    { ...APP_KEYS.leave, does: null, run: back },
  ])
}
