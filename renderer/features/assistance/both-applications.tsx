import type { ReactNode } from 'react'
import { patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { ShownVersions } from '../../lib/use-decided.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { BothVersions } from '../../ui/both-versions.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { type AssistanceText, isTold, type TypedIncome, textOf } from './assistance-text.ts'
import { type AssistanceOf, formOf } from './use-assistance.ts'

const incomeLine = ({ who, kind, amount }: TypedIncome) => `${who} ${words.kinds[kind]} ${amount}`

/** Everything on which two versions of an application can part, in the order of the form. */
function partsOf({ schedules }: AssistanceOf): readonly VersionPart<AssistanceText>[] {
  const part = (id: keyof AssistanceText, label: string, shown: (text: AssistanceText) => string) => ({
    ...textPart<AssistanceText>(id, label),
    shown,
  })
  return [
    textPart('size', words.size),
    textPart('members', words.members),
    part('also', words.also, ({ also }) => also.map(({ name }) => name).join(', ')),
    part('scheduleId', words.schedule, ({ scheduleId }) => schedules.find(({ id }) => id === scheduleId)?.name ?? ''),
    part('incomes', words.heads.amount, ({ incomes }) => incomes.filter(isTold).map(incomeLine).join('; ')),
    part('noIncome', words.noIncome, ({ noIncome }) => (noIncome === '' ? '' : words.noIncomeReasons[noIncome])),
    part('papersSeen', words.papers, ({ papersSeen }) => papersSeen.map((paper) => words.paperNames[paper]).join(', ')),
    textPart('papersDue', words.papersDue),
    part('decision', words.decision, ({ decision }) => words.decisions[decision]),
    textPart('from', words.from),
    textPart('until', words.until),
    textPart('reason', words.reason),
  ]
}

/** Both versions of an application that was kept while changes of it waited; null without, undefined while it is read. */
export function useBothApplications(of: AssistanceOf): ShownVersions | null | undefined {
  const newest = of.rows[0] ?? null
  return useSettled({
    ...formOf(of.record.patient),
    parts: partsOf(of),
    saved: newest === null ? null : textOf(newest),
    savedAt: newest?.savedAt ?? null,
  })
}

export interface BothApplicationsProps {
  readonly record: AssistanceOf['record']
  readonly both: ShownVersions
}

/** The application was kept while changes of it waited: both stand side by side until somebody picks. */
export function BothApplications({ record, both }: BothApplicationsProps): ReactNode {
  const { back } = useNavigation()
  const title = words.titleOf(patientName(record.patient))
  useKeys([{ ...APP_KEYS.leave, does: null, run: back }])
  return (
    <ShellPage
      label={title}
      header={<PatientHeader patient={record.patient} coverages={record.coverages} />}
      bar={<RecordBar title={title} />}
    >
      <BothVersions {...both} />
    </ShellPage>
  )
}
