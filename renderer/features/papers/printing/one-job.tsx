import type { ReactNode } from 'react'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { WorkLine } from '../../../ui/work-line.tsx'

/** Papers on their way to a printer as one job: how many they are, and that nothing here stops it. */
export function OneJob({ papers }: { readonly papers: number }): ReactNode {
  return <WorkLine does={words.oneJob(papers)} soFar={null} share={null} onStopped={null} isNarrow />
}
