import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { useCopying } from '../../../lib/copying.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { explanationText } from './explanation-text.ts'
import type { WhyView } from './why-view.ts'

/** Puts the explanation of a figure on the clipboard, and says so. */
export function useCopied(view: WhyView): () => void {
  const toast = useToast()
  const copy = useCopying()
  return () => {
    void copy(explanationText(view)).then((isCopied) => (isCopied ? toast({ words: whyWords.copied }) : undefined))
  }
}
