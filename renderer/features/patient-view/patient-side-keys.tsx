import { type ReactNode, useLayoutEffect } from 'react'
import type { Language } from '../../../shared/model/patient.ts'
import { patientSideWords } from '../../../shared/text/screens-patient-side.ts'
import { type PatientSide, usePatientSide, useShownToPatient } from '../../lib/patient-side.tsx'
import { useSession } from '../../lib/session.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { ClinicPage } from './clinic-page.tsx'
import { PatientPage } from './patient-page.tsx'

/**
 * The keys of the patient's side for the whole desk, and the patient's page over the desk where there is no second
 * screen.
 */
export function PatientSideKeys(): ReactNode {
  const side = usePatientSide()
  const isOn = side.place !== 'off'
  const other: Language = side.language === 'en' ? 'es' : 'en'
  useKeys(
    [
      {
        keys: 'F5',
        does: isOn ? patientSideWords.hide : patientSideWords.show,
        isOn: isOn || side.canShow,
        run: side.isBlank ? side.unblank : side.toggle,
      },
      { keys: 'Shift+F5', does: isOn ? patientSideWords.blank : null, isOn, run: side.blank },
      { keys: 'Ctrl+L', does: isOn ? patientSideWords.language : null, isOn, run: () => side.speak(other) },
      { keys: 'Escape', does: null, isOn: side.place === 'here', run: side.toggle },
    ],
    side.place === 'here' ? 'box' : 'app',
  )
  return side.place === 'here' ? <OverTheDesk side={side} /> : null
}

function OverTheDesk({ side }: { readonly side: PatientSide }): ReactNode {
  const { clinicName } = useSession()
  const view = useShownToPatient()
  useAlwaysLight()
  useFocusBack()
  if (view === null) return <ClinicPage clinicName={clinicName} />
  return <PatientPage view={view} language={side.language} onLanguage={side.speak} onBack={side.toggle} />
}

/** The desk beneath takes no focus while the page stands over it; afterwards the focus is where it was. */
function useFocusBack(): void {
  useLayoutEffect(() => {
    const { activeElement } = document
    return () => {
      if (activeElement instanceof HTMLElement) requestAnimationFrame(() => activeElement.focus())
    }
  }, [])
}

/** The patient's page is light, whatever theme the desk has. */
function useAlwaysLight(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = 'light'
    return () => {
      if (before === undefined) delete dataset.theme
      else dataset.theme = before
    }
  }, [])
}
