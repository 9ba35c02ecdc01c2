import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Bridge, type EventContent, events } from '../../shared/contract/events.ts'
import type { Language } from '../../shared/model/patient.ts'
import { ClinicPage } from '../features/patient-view/clinic-page.tsx'
import { PatientPage } from '../features/patient-view/patient-page.tsx'

type Shown = EventContent<'patientView.show'>

/** The second screen: shows what it is told, and asks for nothing. The patient may choose the language until the desk does. */
export function PatientWindow({ bridge }: { readonly bridge: Bridge }): ReactNode {
  const [shown, setShown] = useState<Shown>({ clinicName: '', view: null })
  const [language, setLanguage] = useState<Language>('en')
  const desks = useRef<Language | null>(null)
  useEffect(
    () =>
      bridge.on('patientView.show', (content) => {
        const told = events['patientView.show'].safeParse(content)
        if (!told.success) return
        setShown(told.data)
        const chosen = told.data.view?.language ?? desks.current
        if (chosen !== null && chosen !== desks.current) setLanguage(chosen)
        desks.current = chosen
      }),
    [bridge],
  )
  if (shown.view === null) return <ClinicPage clinicName={shown.clinicName} />
  return <PatientPage view={shown.view} language={language} onLanguage={setLanguage} onBack={null} />
}
