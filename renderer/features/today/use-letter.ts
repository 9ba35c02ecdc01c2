import type { WorkRow } from '../../../shared/model/work.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { useDo } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'

export interface Letter {
  /** Is there a letter for such a row (a reminder of what is late, the notice of a plan in default), or a paper that waits? */
  readonly fits: (row: WorkRow | undefined) => boolean
  readonly print: (row: WorkRow | undefined) => void
  readonly problem: Problem | null
}

const LETTERS = { overdue: 'reminderLetter', handOff: 'defaultNotice' } as const

/** Issues the letter of a row in the payer's language as a numbered paper and prints it, or prints the paper that waits. */
export function useLetter(): Letter {
  const issuing = useDo('paper.issue', ['paper', 'patient', 'plan', 'handOff'])
  const printing = useDo('paper.print', ['paper', 'today'])
  const toast = useToast()
  async function print(row: WorkRow | undefined): Promise<void> {
    if (row === undefined || issuing.isBusy || printing.isBusy) return
    if (row.what.kind === 'print') return printWaiting(row.what)
    const kind = kindOf(row)
    if (row.planId === null || kind === null) return
    const order = { kind, planId: row.planId }
    const issued = await issuing.run({ order, language: row.language ?? 'en', largePrint: false })
    if (!issued.ok) return
    toast({ words: todayWords.letterToast(issued.value.number) })
    await printing.run({ documentId: issued.value.id, copy: false })
  }
  async function printWaiting({ documentId, paperNumber }: Extract<WorkRow['what'], { kind: 'print' }>): Promise<void> {
    const printed = await printing.run({ documentId, copy: false })
    if (printed.ok) toast({ words: todayWords.printedToast(paperNumber) })
  }
  const problem = issuing.problem ?? printing.problem
  return {
    fits: (row) => row !== undefined && (row.what.kind === 'print' || kindOf(row) !== null),
    print: (row) => void print(row),
    problem: problem ? problemOf(problem) : null,
  }
}

function kindOf({ group, planId }: WorkRow): (typeof LETTERS)[keyof typeof LETTERS] | null {
  if (planId === null) return null
  return group === 'overdue' || group === 'handOff' ? LETTERS[group] : null
}
