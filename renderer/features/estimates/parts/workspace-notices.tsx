import type { ReactNode } from 'react'
import type { Workspace } from '../state/use-workspace.ts'
import { CoverageChanged } from './coverage-changed.tsx'
import { KeepFacts } from './keep-facts.tsx'
import { LeftLong } from './left-long.tsx'
import { NotSaved } from './not-saved.tsx'
import { SpokenTotal } from './spoken-total.tsx'

/** The one thing that has to be said over the board, and what is only heard. */
export function WorkspaceNotices({ work }: { readonly work: Workspace }): ReactNode {
  return (
    <>
      {work.saved.state.kind === 'failed' ? (
        <NotSaved work={work} />
      ) : (
        <>
          <CoverageChanged work={work} />
          <KeepFacts work={work} />
          <LeftLong work={work} />
        </>
      )}
      <SpokenTotal work={work} />
    </>
  )
}
