import type { ReactNode } from 'react'
import { coverageWords, steps } from '../../../../shared/text/estimate-screen.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { changedColumns } from '../state/changed-coverage.ts'
import { routeReplaced } from '../state/edits.ts'
import type { Workspace } from '../state/use-workspace.ts'

/** A changed coverage never moves figures by itself: it is said, and `U` takes it over as one step. */
export function CoverageChanged({ work }: { readonly work: Workspace }): ReactNode {
  const changed = work.mayEdit ? changedColumns(work.draft, work.coverages) : []
  const use = () => work.edit(steps.coverage, (now) => changed.reduce(routeReplaced, now))
  useKeys([{ keys: 'U', does: coverageWords.use, isOn: changed.length > 0, run: use }])
  if (changed.length === 0) return null
  const letters = work.columns.filter((column) => changed.some((route) => route.id === column.route.id))
  return (
    <Banner
      tone="info"
      fact={coverageWords.changed(letters.map((column) => column.letter).join(', '))}
      more={coverageWords.changedMore}
      action={{ words: coverageWords.use, onPressed: use }}
    />
  )
}
