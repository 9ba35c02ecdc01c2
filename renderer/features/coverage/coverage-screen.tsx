import { type ReactNode, useState } from 'react'
import type { FormDraft } from '../../../shared/contract/paper.ts'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { CoverageId, PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useDecided } from '../../lib/use-decided.ts'
import { useStoredDraft } from '../../lib/use-draft.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useCoveredPerson } from './api/coverages.ts'
import { coverageVersions } from './both-coverages.ts'
import { BothCoverages } from './both-coverages-part.tsx'
import { CoverageEditor } from './coverage-editor.tsx'
import { type CoverageText, coverageTextSchema } from './coverage-text.ts'
import { coverageDraftKey } from './use-coverage-form.ts'

export interface CoverageScreenProps {
  readonly patientId: PatientId
  /** Null: a new coverage. */
  readonly coverageId: CoverageId | null
}

/** S5: one coverage of one person, from the card and from what the payer told. */
export function CoverageScreen({ patientId, coverageId }: CoverageScreenProps): ReactNode {
  const record = useCoveredPerson(patientId)
  const stored = useStoredDraft(coverageDraftKey(patientId, coverageId))
  useTabName(record.data === undefined ? undefined : patientName(record.data.patient))
  if (record.isError) {
    return (
      <ShellPage label={coverageWords.newTitle}>
        <Failed {...problemOf(record.error.error)} onTriedAgain={() => void record.refetch()} />
      </ShellPage>
    )
  }
  if (!record.isSuccess || stored === undefined) return <ShellPage label={coverageWords.newTitle}>{null}</ShellPage>
  return <OpenCoverage record={record.data} coverageId={coverageId} draft={stored} />
}

interface OpenCoverageProps {
  readonly record: PatientRecord
  readonly coverageId: CoverageId | null
  readonly draft: FormDraft | null
}

function OpenCoverage({ record, coverageId, draft }: OpenCoverageProps): ReactNode {
  const [coverage] = useState(() => record.coverages.find((one) => one.id === coverageId) ?? null)
  const decided = useDecided(
    coverageVersions(coverage, draft, {
      key: coverageDraftKey(record.patient.id, coverageId),
      typed: draft === null ? null : readText(draft.content),
    }),
  )
  if (coverageId !== null && coverage === null) {
    return (
      <ShellPage label={coverageWords.newTitle}>
        <Failed fact={coverageWords.gone} more="" />
      </ShellPage>
    )
  }
  if (decided.both !== null && coverage !== null)
    return <BothCoverages record={record} planName={coverage.plan.planName} both={decided.both} />
  return <CoverageEditor record={record} coverage={coverage} stored={decided.text} />
}

/** A draft that an older version of the form wrote and that does not fit any more is left aside. */
function readText(content: string): CoverageText | null {
  const parsed = coverageTextSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}
