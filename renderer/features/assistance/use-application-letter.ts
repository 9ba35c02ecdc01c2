import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import type { Language } from '../../../shared/model/patient.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { useDo } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'
import { letterOrder } from './letter-order.ts'

/** Makes and prints the letter that says what became of an application. */
export function useApplicationLetter(newest: DeterminationRow | null, language: Language) {
  const toast = useToast()
  const issuing = useDo('paper.issue', ['paper', 'patient'])
  const printing = useDo('paper.print', ['paper', 'today'])
  async function letter(): Promise<void> {
    const order = newest === null ? null : letterOrder(newest, language)
    if (order === null) return toast({ words: assistanceScreen.letterFirst })
    if (issuing.isBusy || printing.isBusy) return
    const issued = await issuing.run({ order, language, largePrint: false })
    if (!issued.ok) return
    toast({ words: assistanceScreen.printed(issued.value.number) })
    await printing.run({ documentId: issued.value.id, copy: false })
  }
  return { letter, letterProblem: issuing.problem ?? printing.problem, isIssuing: issuing.isBusy }
}
