import type { ReactNode } from 'react'
import type { FormDraft } from '../../../shared/contract/paper.ts'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { mergedText, type PartedLine, partedLines } from '../../lib/both-versions.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { momentText } from '../../lib/moment-text.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Decided } from '../../lib/use-decided.ts'
import { BothVersions } from '../../ui/both-versions.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { coverageParts } from './both-coverages.ts'
import type { CoverageText } from './coverage-text.ts'
import { textOfCoverage } from './text-of-coverage.ts'

export interface BothCoveragesProps {
  readonly record: PatientRecord
  readonly coverage: Coverage
  readonly typed: CoverageText
  readonly draft: FormDraft
  readonly decided: Decided<CoverageText>
}

/** On which lines what was typed parts from the coverage as it is saved now. */
export function linesOf(typed: CoverageText, coverage: Coverage): readonly PartedLine[] {
  const saved = textOfCoverage(coverage)
  return partedLines(coverageParts(typed, saved), typed, saved)
}

/** The coverage was saved while changes of it waited: both stand side by side until somebody picks. */
export function BothCoverages({ record, coverage, typed, draft, decided }: BothCoveragesProps): ReactNode {
  const today = useToday()
  const { back } = useNavigation()
  const saved = textOfCoverage(coverage)
  // What was met and who told it belongs to the saved version; what was typed over it still wins.
  const mine = { ...typed, baseMet: saved.baseMet }
  useKeys([{ ...APP_KEYS.leave, does: coverageWords.leave, run: back }])
  return (
    <ShellPage
      label={coverageWords.title(patientName(record.patient))}
      header={<PatientHeader patient={record.patient} coverages={record.coverages} />}
      bar={<RecordBar title={typed.planName || coverageWords.newTitle} />}
    >
      <BothVersions
        lines={linesOf(typed, coverage)}
        mineAt={momentText(draft.changedAt, today)}
        theirsAt={momentText(coverage.savedAt, today)}
        onMerged={(taken) =>
          taken.size === 0
            ? decided.onMine(mine)
            : decided.onMerged(mergedText(coverageParts(typed, saved), { mine, theirs: saved }, taken))
        }
        onTheirs={decided.onTheirs}
      />
    </ShellPage>
  )
}
