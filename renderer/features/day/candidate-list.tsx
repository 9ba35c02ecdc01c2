import type { ReactNode } from 'react'
import type { DayState, DayWentBack } from '../../../shared/contract/day.ts'
import { cents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { candidateWords } from '../../../shared/text/screens-day.ts'
import { methodWord } from '../../../shared/text/screens-reports.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayDraft } from '../../lib/session.tsx'
import styles from './day.module.css'
import { type Candidate, candidatesFor, type Off, type TypedPayment } from './difference-candidates.ts'
import type { CountSheet } from './use-count.ts'

export interface CandidateListProps {
  readonly day: DayState
  readonly sheet: Pick<CountSheet, 'countedOf' | 'expectedOf'>
  readonly method: Off['method']
}

/** Under a method that is over or short: what may explain it. Nothing while it is exact or not counted. */
export function CandidateList({ day, sheet, method }: CandidateListProps): ReactNode {
  const typed = useTypedPayments()
  const offs = day.methods.flatMap((each): readonly Off[] => {
    const counted = sheet.countedOf(each.method)
    return counted === null ? [] : [{ method: each.method, off: cents(counted - sheet.expectedOf(each)) }]
  })
  const own = offs.find((each) => each.method === method)
  const found = own === undefined ? [] : candidatesFor(own, offs, { ...day, typed })
  if (found.length === 0) return null
  return (
    <ul className={styles.candidates} aria-label={candidateWords.list(methodWord(method))}>
      {found.map((candidate) => (
        <li key={wordsOf(candidate)}>{wordsOf(candidate)}</li>
      ))}
    </ul>
  )
}

function wordsOf(candidate: Candidate): string {
  switch (candidate.kind) {
    case 'twice':
      return candidateWords.twice(candidate.numbers, candidate.amount)
    case 'exact':
      return candidateWords.exact(candidate.number, candidate.amount)
    case 'wentBack':
      return wentBackWords(candidate.what)
    case 'swapped':
      return candidateWords.swapped(candidate.number, candidate.amount, candidate.would)
    case 'otherMethod':
      return candidateWords.otherMethod(methodWord(candidate.method), candidate.amount)
    case 'draft':
      return candidateWords.draft(candidate.title, candidate.amount)
  }
}

function wentBackWords({ kind, number, method, amount }: DayWentBack): string {
  return kind === 'reversed'
    ? candidateWords.reversed(number, amount)
    : candidateWords.refunded(number, methodWord(method), amount)
}

/** Payments that this person typed and did not post. */
function useTypedPayments(): readonly TypedPayment[] {
  const drafts = useAsk('draft.list', {}, useMayDraft()).data ?? []
  return drafts.flatMap(({ key, title, content }) => {
    const amount = key.startsWith('payment:') ? /"amount":"([^"]*)"/.exec(content)?.[1] : undefined
    const reading = amount === undefined ? null : parseMoney(amount)
    return reading?.kind === 'amount' ? [{ title, amount: reading.value }] : []
  })
}
