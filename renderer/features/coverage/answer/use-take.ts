import { answerWords } from '../../../../shared/text/screens-answer.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { ListCursor } from '../../../ui/use-list-cursor.ts'
import type { CoverageForm } from '../use-coverage-form.ts'
import { openDecisions, takenCount } from './review-rows.ts'
import { answerTaken } from './take-answer.ts'
import type { useAnswered } from './use-answered.ts'
import type { Taking } from './use-takings.ts'

interface TakeRound {
  readonly who: Pick<ReturnType<typeof useAnswered>, 'person' | 'difference' | 'isLinked'>
  readonly cursor: ListCursor
  readonly onDone: () => void
}

/** Takes what was chosen as one step; before, it says what is still open and goes there. */
export function useTake(form: CoverageForm, taking: Taking, { who, cursor, onDone }: TakeRound): () => void {
  const { person: counselor } = useSession()
  const toast = useToast()
  const { rows, choices } = taking
  const count = takenCount(choices)
  return () => {
    const [open, ...others] = openDecisions(rows, choices)
    if (who.person === null || !who.isLinked) return toast({ words: who.difference?.fact ?? answerWords.none })
    if (open !== undefined) {
      cursor.set(rows.indexOf(open))
      return toast({ words: answerWords.decisionsOpen(others.length + 1) })
    }
    if (count === 0) return toast({ words: answerWords.nothingChosen })
    form.takings.note(taking)
    form.onChanged(answerTaken(form.text, rows, choices, { head: who.person.head, by: counselor.name }))
    toast({ words: answerWords.took(count) })
    onDone()
  }
}
