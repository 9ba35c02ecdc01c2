import type { ReactNode } from 'react'
import type { Paper } from '../../shared/model/paper.ts'
import { boxWords } from '../../shared/text/paper-fields.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { useNavigation } from './navigation.tsx'
import { useAsk } from './query.tsx'

/**
 * Says where a paper is handed out without being looked at that letters on it are boxes, paper by paper; nothing where
 * all were printed. A void or replaced paper is not handed out any more.
 */
export function BoxedPapers({ papers }: { readonly papers: readonly Paper[] }): ReactNode {
  const { go } = useNavigation()
  const states = useAsk('paper.states', {}, papers.length > 0).data ?? []
  return papers.map(({ id, number }) => {
    const state = states.find(({ documentId }) => documentId === id)
    if (!state || state.boxes.length === 0 || state.isVoid || state.isReplaced) return null
    return (
      <CheckLine
        key={id}
        strength="check"
        fact={boxWords.on(number)}
        consequence={boxWords.more(state.boxes)}
        action={{ words: boxWords.open(number), onPressed: () => go({ to: 'papers', documentId: id }) }}
      />
    )
  })
}
