import { useCallback } from 'react'
import type { PatientId } from '../../shared/model/ids.ts'
import { useNavigation } from './navigation.tsx'
import { useDo } from './query.tsx'

/** Starts an estimate, for a person or for a caller without a record, and goes to it. */
export function useNewEstimate(): (patientId: PatientId | null, caller?: string) => Promise<void> {
  const { go } = useNavigation()
  const { run } = useDo('estimate.start', ['estimate', 'patient'])
  return useCallback(
    async (patientId, caller = '') => {
      const answer = await run({ patientId, caller })
      if (answer.ok) go({ to: 'estimate', estimateId: answer.value.row.id })
    },
    [run, go],
  )
}
