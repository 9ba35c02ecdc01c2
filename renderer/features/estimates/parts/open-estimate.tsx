import type { ReactNode } from 'react'
import { useOfferToPatient } from '../../../lib/patient-side.tsx'
import { GoodFaithPage, type GoodFaithPageProps } from '../good-faith/good-faith-page.tsx'
import { usePatientView } from '../state/use-patient-view.ts'
import { type OpenedEstimate, useWorkspace } from '../state/use-workspace.ts'
import { BoardPage } from './workspace.tsx'

export interface OpenEstimateProps extends OpenedEstimate {
  readonly shown: Omit<GoodFaithPageProps, 'work'> & { readonly part: 'board' | 'goodFaith' }
}

/** The open estimate: its board, or its good faith form; both work on the same draft. */
export function OpenEstimate({ shown, ...opened }: OpenEstimateProps): ReactNode {
  const work = useWorkspace(opened)
  useOfferToPatient(usePatientView(work))
  if (shown.part === 'board') return <BoardPage work={work} />
  return <GoodFaithPage work={work} issued={shown.issued} drawPage={shown.drawPage} />
}
