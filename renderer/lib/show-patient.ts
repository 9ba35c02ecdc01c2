import { patientSideWords } from '../../shared/text/screens-patient-side.ts'
import { usePatientSide } from './patient-side.tsx'

/** The button that turns the record to the patient: its words now, and what it does; null where there is nothing. */
export function useShowPatient(): { readonly words: string; readonly run: () => void } | null {
  const side = usePatientSide()
  if (!side.canShow && side.place === 'off') return null
  if (side.isBlank) return { words: patientSideWords.blanked, run: side.unblank }
  return { words: side.place === 'off' ? patientSideWords.button : patientSideWords.shown, run: side.toggle }
}
