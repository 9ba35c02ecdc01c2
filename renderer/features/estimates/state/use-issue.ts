import { useToast } from '../../../ui/toast.tsx'
import { type TargetDoors, useTargetDeed } from './use-target-deed.ts'

/** Issuing asks once more; while something stops it, it leads there instead and says what is needed. */
export function useIssue(doors: TargetDoors): () => void {
  const toast = useToast()
  const goTo = useTargetDeed(doors)
  return () => {
    const stop = doors.work.checks.find((check) => check.strength === 'cannot')
    if (!stop) return doors.onBox({ kind: 'issue' })
    toast({ words: `${stop.words.fact} ${stop.words.rest}` })
    if (stop.action) goTo(stop.action.target)
  }
}
