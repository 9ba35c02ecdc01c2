import type { WorkRow } from '../../../shared/model/work.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { useDo } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'

export interface Letter {
  /** Is there a letter for such a row: a reminder of what is late, the notice of a plan in default? */
  readonly fits: (row: WorkRow | undefined) => boolean
  readonly print: (row: WorkRow | undefined) => void
  readonly problem: Problem | null
}

const LETTERS = { overdue: 'reminderLetter', handOff: 'defaultNotice' } as const

/** Issues the letter of a row in the payer's language as a numbered paper, and prints it. */
export function useLetter(): Letter {
  const issuing = useDo('paper.issue', ['paper', 'patient', 'plan', 'handOff'])
  const printing = useDo('paper.print', ['paper'])
  const toast = useToast()
  async function print(row: WorkRow | undefined): Promise<void> {
    const kind = row === undefined ? null : kindOf(row)
    if (row === undefined || row.planId === null || kind === null || issuing.isBusy) return
    const order = { kind, planId: row.planId }
    const issued = await issuing.run({ order, language: row.language ?? 'en', largePrint: false })
    if (!issued.ok) return
    toast({ words: todayWords.letterToast(issued.value.number) })
    await printing.run({ documentId: issued.value.id, copy: false })
  }
  const problem = issuing.problem ?? printing.problem
  return {
    fits: (row) => row !== undefined && kindOf(row) !== null,
    print: (row) => void print(row),
    problem: problem ? problemOf(problem) : null,
  }
}

function kindOf({ group, planId }: WorkRow): (typeof LETTERS)[keyof typeof LETTERS] | null {
  if (planId === null) return null
  return group === 'overdue' || group === 'handOff' ? LETTERS[group] : null
}
