import type { DocumentId } from '../../shared/model/ids.ts'
import type { PaperEvent, PaperMark } from '../../shared/model/paper-event.ts'
import { markWords } from '../../shared/text/screens-print-centre.ts'
import { problemOf } from './problem.ts'
import { type Deed, useDo } from './query.tsx'

/** Says what was done, with its way back: the toast of the house. */
export type Say = (said: { readonly words: string; readonly onUndo?: () => void; readonly onRedo?: () => void }) => void

/** What was recorded of a paper. */
export interface RecordedMark {
  readonly documentId: DocumentId
  readonly eventId: string
}

/** The mark that was recorded just now: the newest of its kind. */
export function markOf(
  documentId: DocumentId,
  kind: PaperMark['kind'],
  events: readonly PaperEvent[],
): readonly RecordedMark[] {
  const recorded = events.findLast((event) => event.kind === kind)
  return recorded === undefined ? [] : [{ documentId, eventId: recorded.id }]
}

/** Says what was recorded and offers the way back from all of it; a refusal is said. */
export function useMarkWayBack(say: Say): (words: string, marks: readonly RecordedMark[]) => void {
  const taking = useDo('paper.takeMarkBack', ['paper', 'today'])
  async function turn(marks: readonly RecordedMark[], isTaken: boolean): Promise<void> {
    for (const mark of marks) {
      const answer = await taking.run({ ...mark, isTaken })
      if (!answer.ok) {
        const { fact, more } = problemOf(answer.error)
        return say({ words: `${fact} ${more}` })
      }
    }
  }
  return (words, marks) => say({ words, onUndo: () => void turn(marks, true), onRedo: () => void turn(marks, false) })
}

/** Records how a paper reached the person, or that it is void, and offers the way back from that. */
export function useMarkPaper(say: Say): Pick<Deed<'paper.mark'>, 'isBusy' | 'problem'> & {
  /** True where it was recorded. */
  readonly mark: (documentId: DocumentId, mark: PaperMark) => Promise<boolean>
} {
  const marking = useDo('paper.mark', ['paper', 'today'])
  const offer = useMarkWayBack(say)
  async function mark(documentId: DocumentId, what: PaperMark): Promise<boolean> {
    const answer = await marking.run({ documentId, mark: what })
    if (answer.ok)
      offer(
        what.kind === 'voided' ? markWords.voided : markWords.delivered,
        markOf(documentId, what.kind, answer.value),
      )
    return answer.ok
  }
  return { mark, isBusy: marking.isBusy, problem: marking.problem }
}
