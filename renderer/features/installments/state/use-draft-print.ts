import type { AppError } from '../../../../shared/contract/errors.ts'
import { draftAgreementWords } from '../../../../shared/text/draft-agreement.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { usePrintDraft } from '../api/print-draft.ts'
import { saidOrNull } from './said.ts'
import type { Design } from './use-design.ts'

export interface DraftPrint {
  /** What the last print was refused for; null before and after it worked. */
  readonly problem: AppError | null
  /** Prints it; null for who may only look. */
  readonly print: (() => void) | null
}

/** Prints what would be signed, before the plan is made: by its key, and by the button of the bar. */
export function useDraftPrint({ draft, form, agreedOn }: Design): DraftPrint {
  const toast = useToast()
  const mayWork = useMayWork()
  const printing = usePrintDraft()
  async function print(): Promise<void> {
    if (printing.isBusy) return
    if (draft === null) {
      toast({ words: draftAgreementWords.missing })
      return
    }
    const answer = await printing.run({ draft, affordability: saidOrNull(form, agreedOn) })
    if (answer.ok) toast({ words: draftAgreementWords.printed })
  }
  useKeys([{ ...APP_KEYS.print, does: draftAgreementWords.print, isOn: mayWork, run: () => void print() }])
  return { problem: printing.problem, print: mayWork ? () => void print() : null }
}
