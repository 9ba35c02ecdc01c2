import type { PatientId } from '../../../shared/model/ids.ts'
import { type Patient, type PatientDraft, patientName } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { useToast } from '../../ui/toast.tsx'
import { useSavePatient } from './api/save-patient.ts'

/** Saves a new or changed patient; a change can be undone. Gives the id, or null where it was refused. */
export function usePatientSave(patient: Patient | null) {
  const { run, isBusy, problem } = useSavePatient()
  const toast = useToast()
  async function save(draft: PatientDraft): Promise<PatientId | null> {
    const answer = await run({ patientId: patient?.id ?? null, draft })
    if (!answer.ok) return null
    if (patient !== null) {
      const { id, ...before } = patient
      const words = patientFormWords.saved(patientName(answer.value))
      toast({
        words,
        onUndo: () => void run({ patientId: id, draft: before }),
        onRedo: () => void run({ patientId: id, draft }),
      })
    }
    return answer.value.id
  }
  return { save, isBusy, problem }
}
