import type { ReactNode } from 'react'
import type { LetterBox } from '../../../shared/model/paper.ts'
import { boxWords } from '../../../shared/text/paper-fields.ts'
import { Banner } from '../../ui/banner.tsx'

/** Warns of letters that no font has, and names the fields; nothing where all are printed. */
export function LetterBoxes({ boxes }: { readonly boxes: readonly LetterBox[] }): ReactNode {
  return boxes.length === 0 ? null : <Banner tone="warn" fact={boxWords.fact} more={boxWords.more(boxes)} />
}
