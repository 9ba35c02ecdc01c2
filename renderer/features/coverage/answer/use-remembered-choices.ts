import { useMemo } from 'react'
import { answerWords } from '../../../../shared/text/screens-answer.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useRemember, useRemembered } from '../api/eligibility.ts'
import type { CoverageForm } from '../use-coverage-form.ts'
import { rememberedChoices, rememberedOf } from './remembered-choices.ts'
import type { Choices, ReviewRow } from './review-rows.ts'

/** What is remembered for the plan on file, and remembering one line more; the same again forgets it. */
export function useRememberedChoices({ text }: CoverageForm, rows: readonly ReviewRow[]) {
  const planId = text.benefitPlanId
  const remembered = useRemembered(planId)
  const { run } = useRemember()
  const toast = useToast()
  async function remember(row: ReviewRow, choices: Choices): Promise<void> {
    const { key } = row.answer
    const choice = rememberedOf(row, choices)
    if (planId === null || choice === null) return toast({ words: answerWords.nothingChosen })
    const isSame = JSON.stringify(remembered.data?.[key]) === JSON.stringify(choice)
    const answer = await run({ benefitPlanId: planId, key, choice: isSame ? null : choice })
    if (!answer.ok) return toast({ words: problemOf(answer.error).fact })
    toast({ words: isSame ? answerWords.forgotten : answerWords.remembered })
  }
  return {
    canRemember: planId !== null,
    choices: useMemo(() => rememberedChoices(rows, remembered.data ?? {}), [rows, remembered.data]),
    remember: (row: ReviewRow, choices: Choices) => void remember(row, choices),
  }
}
