import { answerWords as words } from '../../../../shared/text/screens-answer.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import type { Review } from './use-review.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Keys of the review: each acts on the line with the cursor. */
export function useReviewKeys(review: Review, onRaw: () => void, onClosed: () => void): void {
  const hasRow = review.row !== undefined
  const { remember } = review
  useKeys([
    { ...APP_KEYS.finish, does: words.take(review.count), run: review.take },
    { keys: 'Space', does: words.keys.toggle, isOn: hasRow, run: review.toggle },
    { keys: 'K', does: words.keys.keep, isOn: hasRow, run: review.keep },
    { keys: 'A', does: words.keys.blanks, isOn: hasRow, run: review.takeBlanks },
    ...DIGITS.map((digit, at) => ({
      keys: digit,
      shown: '1–9',
      does: at === 0 ? words.keys.candidate : null,
      isOn: hasRow,
      run: () => review.choose(at),
    })),
    { keys: 'R', does: words.keys.remember, isOn: remember !== null, run: () => remember?.() },
    { keys: 'L', does: words.keys.raw, isOn: hasRow, run: onRaw },
    { ...APP_KEYS.leave, does: words.leave, run: onClosed },
  ])
}
