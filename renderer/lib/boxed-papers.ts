import type { Paper } from '../../shared/model/paper.ts'
import { boxWords } from '../../shared/text/paper-fields.ts'
import { useNavigation } from './navigation.tsx'
import { useAsk } from './query.tsx'

/** A paper on which letters are boxes, as a line to check says it. */
export interface BoxedPaper {
  readonly key: string
  readonly fact: string
  readonly consequence: string
  readonly action: { readonly words: string; readonly onPressed: () => void }
}

/**
 * Which of these papers have letters that stand as boxes? Told where papers are made and handed out without being looked
 * at. None where all letters were printed; a void or replaced paper is not handed out any more.
 */
export function useBoxedPapers(papers: readonly Paper[]): readonly BoxedPaper[] {
  const { go } = useNavigation()
  const states = useAsk('paper.states', {}, papers.length > 0).data ?? []
  return papers.flatMap(({ id, number }) => {
    const state = states.find(({ documentId }) => documentId === id)
    if (!state || state.boxes.length === 0 || state.isVoid || state.isReplaced) return []
    const action = { words: boxWords.open(number), onPressed: () => go({ to: 'papers', documentId: id }) }
    return [{ key: id, fact: boxWords.on(number), consequence: boxWords.more(state.boxes), action }]
  })
}
