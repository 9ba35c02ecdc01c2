import { type Patient, patientName } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useDo } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Takes a new patient out of use and shows the list; the way back opens the record again. A refusal is said. */
export function usePatientWayBack() {
  const { go } = useNavigation()
  const toast = useToast()
  const takeBack = useDo('patient.takeBack', ['patient'])
  const putBack = useDo('patient.putBack', ['patient'])
  return {
    async back(patient: Patient): Promise<void> {
      const { id: patientId, ...saved } = patient
      const answer = await takeBack.run({ patientId, saved })
      if (answer.ok) return go({ to: 'patients' })
      const { fact, more } = problemOf(answer.error)
      toast({ words: `${patientFormWords.stays(patientName(patient))} ${more || fact}` })
    },
    async again({ id: patientId }: Patient): Promise<void> {
      const answer = await putBack.run({ patientId })
      if (answer.ok) go({ to: 'patient', patientId })
    },
  }
}
