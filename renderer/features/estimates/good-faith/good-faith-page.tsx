import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Failed } from '../../../ui/failed.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import type { DrawPage } from './draw-page.ts'
import { useClinic } from './form-doors.ts'
import { FormHead, OpenForm } from './open-form.tsx'

export interface GoodFaithPageProps {
  readonly work: Workspace
  /** The version that is replaced by this one; null for a first one. */
  readonly issued: EstimateRecord | null
  readonly drawPage: DrawPage
}

/** S11: the good faith form. What it needs at the left, its fields in the middle, its page at the right. */
export function GoodFaithPage(props: GoodFaithPageProps): ReactNode {
  const { work } = props
  const clinic = useClinic()
  if (clinic.data && work.extras.isReady) return <OpenForm {...props} clinic={clinic.data} />
  return (
    <ShellPage label={words.title} header={<FormHead work={work} />} isBusy={clinic.isPending}>
      {clinic.isError ? <Failed {...problemOf(clinic.error.error)} onTriedAgain={() => void clinic.refetch()} /> : null}
    </ShellPage>
  )
}
