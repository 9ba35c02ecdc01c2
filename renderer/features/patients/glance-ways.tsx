import { type ReactNode, useEffect, useRef } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { glanceWords } from '../../../shared/text/patient-glance.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import styles from './glance-sheet.module.css'

/** Enter on the first button opens the record; Ctrl+Enter starts an estimate. */
export function GlanceWays({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  const { go } = useNavigation()
  const mayWork = useMayWork()
  const startEstimate = useNewEstimate()
  const estimate = () => void startEstimate(patientId)
  useKeys([{ keys: 'Ctrl+Enter', does: patientWords.newEstimate, isOn: mayWork, run: estimate }])
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.ways}>
      <Button ref={first} size="small" keys="↵" onPressed={() => go({ to: 'patient', patientId })}>
        {glanceWords.open}
      </Button>
      {mayWork ? (
        <Button size="small" keys="Ctrl ↵" onPressed={estimate}>
          {patientWords.newEstimate}
        </Button>
      ) : null}
    </div>
  )
}
