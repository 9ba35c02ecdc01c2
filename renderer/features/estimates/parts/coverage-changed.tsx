import type { ReactNode } from 'react'
import { coverageWords, steps } from '../../../../shared/text/estimate-screen.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { changedColumns, columnsOutOfUse } from '../state/changed-coverage.ts'
import { routeReplaced } from '../state/edits.ts'
import type { Workspace } from '../state/use-workspace.ts'

/**
 * A changed coverage never moves figures by itself: it is said, and `U` takes it over as one step. So is one that was
 * taken out of use.
 */
export function CoverageChanged({ work }: { readonly work: Workspace }): ReactNode {
  const changed = work.mayEdit ? changedColumns(work.draft, work.coverages) : []
  const use = () => work.edit(steps.coverage, (now) => changed.reduce(routeReplaced, now))
  const lettersOf = (routes: readonly { readonly id: string }[]) =>
    work.columns.filter((column) => routes.some(({ id }) => id === column.route.id)).map(({ letter }) => letter)
  useKeys([{ keys: 'U', does: coverageWords.use, isOn: changed.length > 0, run: use }])
  const gone = work.mayEdit ? columnsOutOfUse(work.draft, work.coverages) : []
  return (
    <>
      {gone.length === 0 ? null : (
        <Banner
          tone="warn"
          fact={coverageWords.takenOut(lettersOf(gone))}
          more={coverageWords.takenOutMore(lettersOf(gone))}
        />
      )}
      {changed.length === 0 ? null : (
        <Banner
          tone="info"
          fact={coverageWords.changed(lettersOf(changed))}
          more={coverageWords.changedMore}
          action={{ words: coverageWords.use, onPressed: use }}
        />
      )}
    </>
  )
}
