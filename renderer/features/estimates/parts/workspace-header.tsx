import IconLayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs'
import type { ReactNode } from 'react'
import { patientName } from '../../../../shared/model/patient.ts'
import { sumCents } from '../../../../shared/money/cents.ts'
import { callerWords } from '../../../../shared/text/estimate-bar.ts'
import { headerWords } from '../../../../shared/text/screens-patients.ts'
import { useNavigation, useTabName } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { HeaderFact, PatientHeader } from '../../../ui/patient-header.tsx'
import { shownCents } from '../../../ui/shown.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { CallerBox } from './caller-box.tsx'
import styles from './workspace-header.module.css'

/** Who the estimate is for: the patient's header, or the one box that finds a person or keeps a caller. */
export function WorkspaceHeader({ work }: { readonly work: Workspace }): ReactNode {
  const { patient, coverages, draft } = work
  const { go } = useNavigation()
  const mayWork = useMayWork()
  useTabName(patient ? patientName(patient) : draft.caller || callerWords.tab)
  if (patient) {
    return (
      <PatientHeader
        patient={patient}
        coverages={coverages}
        facts={<Balance patientId={patient.id} />}
        onCoverage={() => go({ to: 'patient', patientId: patient.id, section: 'coverage' })}
        actions={
          <Button
            icon={<IconLayoutSidebarRight size={16} stroke={1.75} aria-hidden="true" />}
            onPressed={() => go({ to: 'patient', patientId: patient.id })}
          >
            {headerWords.open}
          </Button>
        }
      />
    )
  }
  return (
    <section className={styles.header} aria-label={headerWords.label}>
      {mayWork && !work.isFixed ? <CallerBox work={work} /> : null}
      {draft.caller ? <span className={styles.kept}>{callerWords.kept(draft.caller)}</span> : null}
    </section>
  )
}

/** What the person has in payment plans here. */
function Balance({ patientId }: { readonly patientId: NonNullable<Workspace['patient']>['id'] }): ReactNode {
  const record = useAsk('patient.get', { patientId })
  if (!record.data) return null
  const open = record.data.plans.filter((plan) => plan.left > 0 && plan.state !== 'cancelled')
  return (
    <>
      <HeaderFact name={headerWords.inPlans}>
        <FigureAmount of={shownCents(sumCents(open.map((plan) => plan.left)))} />
      </HeaderFact>
      <HeaderFact name={headerWords.plans}>
        {open.length === 0 ? headerWords.noPlan : headerWords.plansOpen(open.length)}
      </HeaderFact>
    </>
  )
}
