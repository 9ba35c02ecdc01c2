import type { ReactNode } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import { printingWords } from '../../../shared/text/screens-printing.ts'
import { useMayWork } from '../../lib/session.tsx'
import { BarTabs } from '../../ui/bar-tabs.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePrintQueue } from './api/printing.ts'
import { PAPER_PARTS, type PaperPart } from './making/made.ts'

export interface PaperPartsProps {
  readonly part: PaperPart
  /** How many papers wait for a signature. */
  readonly toSign: number
  readonly onPicked: (part: PaperPart) => void
}

/** The parts of Documents with what waits in each; who only looks has no letters and no queue. Alt+1 to Alt+4. */
export function PaperParts({ part, toSign, onPicked }: PaperPartsProps): ReactNode {
  const mayWork = useMayWork()
  const waiting = usePrintQueue().data?.length ?? 0
  const parts = mayWork ? PAPER_PARTS : PAPER_PARTS.slice(0, 2)
  useKeys(
    parts.map((one, index) => ({
      keys: `Alt+${index + 1}`,
      shown: `Alt 1–${parts.length}`,
      does: index === 0 ? papersWords.partsKey : null,
      run: () => onPicked(one),
    })),
  )
  const labels: Readonly<Record<PaperPart, string>> = {
    issued: papersWords.issued,
    toSign: papersWords.toSign(toSign),
    letters: printCentreWords.letters,
    queue: waiting === 0 ? printingWords.queue : printingWords.queueOf(waiting),
  }
  return (
    <BarTabs
      label={papersWords.parts}
      tabs={parts.map((value) => ({ value, label: labels[value] }))}
      value={part}
      onPicked={onPicked}
    />
  )
}
