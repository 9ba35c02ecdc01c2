import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { useToast } from '../../../ui/toast.tsx'
import { explanationText } from './explanation-text.ts'
import type { WhyView } from './why-view.ts'

/** Puts the explanation of a figure on the clipboard, and says so. */
export function useCopied(view: WhyView): () => void {
  const toast = useToast()
  return () => {
    void navigator.clipboard?.writeText(explanationText(view))
    toast({ words: whyWords.copied })
  }
}
