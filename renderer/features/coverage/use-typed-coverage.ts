import { useState } from 'react'
import type { Coverage } from '../../../shared/model/coverage.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { useFormSteps } from '../../lib/form-steps.ts'
import { useSession } from '../../lib/session.tsx'
import { useToday } from '../../ui/today.tsx'
import type { CoverageText } from './coverage-text.ts'
import { newCoverageText, textOfCoverage } from './text-of-coverage.ts'

export interface TypedStart {
  /** Null: a new coverage. */
  readonly coverage: Coverage | null
  /** What was left half-way, taken up again. */
  readonly stored: CoverageText | null
  /** How many other coverages the patient has. */
  readonly count: number
}

/** What is typed of a coverage, what the editor opened with, and the steps back and forward. */
export function useTypedCoverage({ coverage, stored, count }: TypedStart) {
  const today = useToday()
  const { person } = useSession()
  const [start] = useState(() =>
    coverage === null ? newCoverageText(today, person.name, count + 1) : textOfCoverage(coverage),
  )
  const steps = useFormSteps<CoverageText>(coverageWords.change)
  const [opened, setOpened] = useState(stored ?? start)
  return {
    start,
    text: steps.now ?? opened,
    onChanged: (part: Partial<CoverageText>) => steps.change(opened, part),
    steps,
    openAnew(text: CoverageText) {
      steps.forget()
      setOpened(text)
    },
  }
}
