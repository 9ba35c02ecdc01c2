import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { useToday } from '../../ui/today.tsx'
import { useTakings } from './answer/use-takings.ts'
import { useSaveCoverage } from './api/coverages.ts'
import { coverageOfText } from './coverage-of-text.ts'
import type { CoverageText } from './coverage-text.ts'
import { useCoverageDeed } from './use-coverage-deed.ts'
import { useTemplate } from './use-template.ts'
import { useTypedCoverage } from './use-typed-coverage.ts'

export interface CoverageFormStart {
  readonly record: PatientRecord
  /** Null: a new coverage. */
  readonly coverage: Coverage | null
  /** What was left half-way, taken up again. */
  readonly stored: CoverageText | null
}

export function coverageDraftKey(patientId: string, coverageId: string | null): string {
  return `coverage:${patientId}:${coverageId ?? 'new'}`
}

/** The coverage editor: what is typed, what it notices, its draft, and saving. */
export function useCoverageForm({ record, coverage, stored }: CoverageFormStart) {
  const today = useToday()
  const { go } = useNavigation()
  const say = useCoverageDeed()
  const save = useSaveCoverage()
  const others = record.coverages.filter((one) => one.id !== coverage?.id)
  const { start, text, onChanged, steps, openAnew } = useTypedCoverage({ coverage, stored, count: others.length })
  const content = JSON.stringify(text)
  const isTouched = content !== JSON.stringify(start)
  const key = coverageDraftKey(record.patient.id, coverage?.id ?? null)
  const draft = useDraft(key, coverageWords.title(patientName(record.patient)), isTouched ? content : null)
  const stated = coverageOfText(text, record.patient.id, today)
  const { takeTemplate, ...template } = useTemplate(stated, others, onChanged)
  const { notes } = template
  const takings = useTakings()
  async function finish(): Promise<void> {
    if (notes.some((note) => note.strength === 'cannot')) return
    const answer = await save.run({ coverageId: coverage?.id ?? null, draft: stated })
    if (!answer.ok) return
    await draft.discard()
    await takings.keepAll(answer.value, text)
    say(coverage, answer.value)
    go({ to: 'patient', patientId: record.patient.id, section: 'coverage' })
  }
  return {
    patient: record.patient,
    text,
    stated,
    notes,
    findings: template.findings,
    order: template.order,
    hasOthers: others.length > 0,
    isBesideMedicare: text.type !== 'medicare' && others.some(({ plan }) => plan.type === 'medicare'),
    planYear: template.planYear,
    takeTemplate,
    /** Payers' answers that were taken into the form since it opened. */
    takings,
    save,
    saved: draft.state,
    wasRestored: stored !== null && isTouched,
    onChanged,
    steps,
    startAnew: () => void draft.throwAway().then(() => openAnew(start)),
    finish,
  }
}

export type CoverageForm = ReturnType<typeof useCoverageForm>
