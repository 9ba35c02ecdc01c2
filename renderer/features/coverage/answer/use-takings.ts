import { useRef } from 'react'
import type { Coverage } from '../../../../shared/model/coverage.ts'
import { answerDoorWords } from '../../../../shared/text/screens-answer.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useKeepAnswer } from '../api/eligibility.ts'
import type { CoverageText } from '../coverage-text.ts'
import { onFile } from './answer-value.ts'
import type { Choices, ReviewRow } from './review-rows.ts'
import { bytesOf, type ReadAnswer } from './use-answer-file.ts'

export interface Taking {
  readonly read: ReadAnswer
  readonly rows: readonly ReviewRow[]
  readonly choices: Choices
}

/** Answers that were taken into the form; with the coverage they are kept raw, as far as they still stand in it. */
export function useTakings() {
  const takings = useRef<readonly Taking[]>([])
  const keep = useKeepAnswer()
  const toast = useToast()
  return {
    note(taking: Taking): void {
      takings.current = [...takings.current, taking]
    },
    async keepAll(saved: Coverage, text: CoverageText): Promise<void> {
      for (const taking of takings.current) {
        const takenRows = stillTaken(taking, text)
        if (takenRows.length === 0) continue
        const { name, text: raw, file } = taking.read
        const answer = await keep.run({
          coverageId: saved.id,
          patientId: saved.patientId,
          name,
          bytes: bytesOf(raw),
          asOf: file.answers[0]?.asOf ?? null,
          takenRows: [...takenRows],
        })
        if (!answer.ok) toast({ words: answerDoorWords.notKept })
      }
    },
  }
}

/** The fields that were taken and were neither taken back nor typed over since. */
export function stillTaken({ rows, choices }: Omit<Taking, 'read'>, text: CoverageText): readonly string[] {
  return rows.flatMap(({ answer, offers }) => {
    const choice = choices[answer.key]
    const offer = choice?.kind === 'take' ? offers[choice.candidate] : undefined
    return offer !== undefined && offer !== null && onFile(text, answer.field) === offer ? [answer.key] : []
  })
}
