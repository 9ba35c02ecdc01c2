import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import type { FormSteps } from '../../lib/form-steps.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useStepKeys } from '../../ui/use-step-keys.ts'
import type { CoverageText } from './coverage-text.ts'

/** Keys of the whole editor: a step back, a step forward, and out. */
export function useEditorKeys(steps: FormSteps<CoverageText>): void {
  const { back } = useNavigation()
  useStepKeys(steps)
  useKeys([{ ...APP_KEYS.leave, does: coverageWords.leave, run: back }])
}
