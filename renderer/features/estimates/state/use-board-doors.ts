import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { useCopying } from '../../../lib/copying.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { foundService } from '../parts/use-line-box.ts'
import type { BoardDoors } from './board-doer.ts'
import { ADD } from './cursor.ts'
import { explanationText } from './explanation-text.ts'
import { typedServices } from './new-line.ts'
import type { OpenBox, OpenSheet } from './open-box.ts'
import { usePrices } from './use-prices.ts'
import type { Workspace } from './use-workspace.ts'
import { whyView } from './why-view.ts'

export interface BoardDoorsOf {
  readonly work: Workspace
  readonly onBox: (box: OpenBox) => void
  readonly onSheet: (sheet: OpenSheet | null) => void
  /** The next services go in below this line. */
  readonly onAfter: (lineId: string | null) => void
}

/** What the board asks of the rest of the screen. */
export function useBoardDoors({ work, onBox, onSheet, onAfter }: BoardDoorsOf): BoardDoors {
  const toast = useToast()
  const copy = useCopying()
  const { find } = usePrices()
  return {
    onBox,
    onWhy: () => onSheet('why'),
    onCopy() {
      const view = whyView(work.draft, work.shown, work.board.cursor, work.patient?.language ?? 'en')
      if (!view || (window.getSelection()?.toString() ?? '') !== '') return false
      void copy(explanationText(view)).then((isCopied) => (isCopied ? toast({ words: whyWords.copied }) : undefined))
      return true
    },
    onInsert(lineId) {
      onAfter(lineId)
      work.board.go({ row: ADD, column: 'service' })
    },
    async onCode(lineId, text) {
      const [typed] = typedServices(text)
      if (typed) work.deeds.replace(lineId, await foundService(find, typed))
    },
    onProblem: (words) => toast({ words }),
  }
}
