import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { CoverageId, PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { useTabName } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useStoredDraft } from '../../lib/use-draft.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useCoveredPerson } from './api/coverages.ts'
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
  return (
    <OpenCoverage
      record={record.data}
      coverageId={coverageId}
      stored={stored === null ? null : readText(stored.content)}
    />
  )
}

interface OpenCoverageProps {
  readonly record: PatientRecord
  readonly coverageId: CoverageId | null
  readonly stored: CoverageText | null
}

function OpenCoverage({ record, coverageId, stored }: OpenCoverageProps): ReactNode {
  const coverage = record.coverages.find((one) => one.id === coverageId) ?? null
  if (coverageId !== null && coverage === null) {
    return (
      <ShellPage label={coverageWords.newTitle}>
        <Failed fact={coverageWords.gone} more="" />
      </ShellPage>
    )
  }
  return <CoverageEditor record={record} coverage={coverage} stored={stored} />
}

/** A draft that an older version of the form wrote and that does not fit any more is left aside. */
function readText(content: string): CoverageText | null {
  const parsed = coverageTextSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}
