import type { ReactNode } from 'react'
import { coverageWords } from '../../../../shared/text/estimate-screen.ts'
import { type SavedCoverage, useCoverageWayBack } from '../../../lib/coverage-way-back.ts'
import { useDo } from '../../../lib/query.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { changedColumns } from '../state/changed-coverage.ts'
import { factsToKeep } from '../state/facts-to-keep.ts'
import type { Workspace } from '../state/use-workspace.ts'

/** What columns were told of who pays first is offered to the coverage itself: `K` keeps it there, for every estimate. */
export function KeepFacts({ work }: { readonly work: Workspace }): ReactNode {
  const today = useToday()
  const save = useDo('coverage.save', ['patient', 'benefitPlan', 'estimate', 'draft'])
  const isFree = work.mayEdit && changedColumns(work.draft, work.coverages).length === 0
  const found = isFree ? factsToKeep(work.draft, work.coverages, today) : []
  const sayKept = useKeptDeed()
  async function keep(): Promise<void> {
    const kept: SavedCoverage[] = []
    for (const { coverage, change } of found) {
      const { id: coverageId, savedAt: _, ...draft } = coverage
      const answer = await save.run({ coverageId, draft: { ...draft, ...change } })
      if (!answer.ok) break
      kept.push({ before: coverage, saved: answer.value })
    }
    if (kept.length > 0) sayKept(kept)
  }
  const isOn = found.length > 0 && !save.isBusy
  useKeys([{ keys: 'K', does: coverageWords.keep, isOn, run: () => void keep() }])
  if (found.length === 0) return null
  const plans = [...new Set(found.map(({ coverage }) => coverage.plan.planName))].join(', ')
  const names = [...new Set(found.flatMap((one) => one.names))].join(', ')
  return (
    <Banner
      tone="info"
      fact={coverageWords.learned(plans)}
      more={names}
      action={{ words: coverageWords.keep, onPressed: () => void keep() }}
    />
  )
}

/** Says that facts are kept with their coverages, with the way back of them all. */
function useKeptDeed(): (kept: readonly SavedCoverage[]) => void {
  const toast = useToast()
  const way = useCoverageWayBack()
  return (kept) => {
    async function takeBack(): Promise<void> {
      for (const pair of kept) {
        const refusal = await way.back(pair)
        if (refusal !== null) toast({ words: refusal })
      }
    }
    toast({ words: coverageWords.kept, onUndo: () => void takeBack() })
  }
}
