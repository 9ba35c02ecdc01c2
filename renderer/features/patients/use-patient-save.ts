import type { PatientId } from '../../../shared/model/ids.ts'
import { type Patient, type PatientDraft, patientName } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSavePatient } from './api/save-patient.ts'
import { usePatientWayBack } from './use-patient-way-back.ts'

/** Saves a new or changed patient; both can be undone. Gives the id, or null where it was refused. */
export function usePatientSave(patient: Patient | null) {
  const { run, isBusy, problem } = useSavePatient()
  const toast = useToast()
  const wayBack = usePatientWayBack()
  async function save(draft: PatientDraft): Promise<PatientId | null> {
    const answer = await run({ patientId: patient?.id ?? null, draft })
    if (!answer.ok) return null
    const { id } = answer.value
    if (patient === null) {
      toast({
        words: patientFormWords.added(patientName(answer.value)),
        onUndo: () => void wayBack.back(answer.value),
        onRedo: () => void wayBack.again(answer.value),
      })
    } else {
      const { id: _, ...before } = patient
      toast({
        words: patientFormWords.saved(patientName(answer.value)),
        onUndo: () => void run({ patientId: id, draft: before }),
        onRedo: () => void run({ patientId: id, draft }),
      })
    }
    return id
  }
  return { save, isBusy, problem }
}
