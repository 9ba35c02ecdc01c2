import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { issueWords } from '../../../../shared/text/estimate-dialogs.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useIssueEstimate } from '../api/issue-estimate.ts'
import type { OpenBox } from '../state/open-box.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { ClockBox } from './clock-box.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { LineBox } from './line-box.tsx'
import { PriceBox } from './price-box.tsx'
import { RouteBoxes } from './route-boxes.tsx'

export interface WorkspaceBoxesProps {
  readonly work: Workspace
  readonly box: OpenBox
  readonly onBox: (box: OpenBox) => void
  readonly onClosed: () => void
}

/** The box that stands over the workspace, with what it does to the draft. */
export function WorkspaceBoxes({ work, box, onBox, onClosed }: WorkspaceBoxesProps): ReactNode {
  switch (box.kind) {
    case 'charge':
    case 'routePrice':
      return <PriceBox work={work} box={box} onClosed={onClosed} />
    case 'line':
      return <LineBox work={work} box={box} onClosed={onClosed} />
    case 'clock':
      return <ClockBox work={work} onClosed={onClosed} />
    case 'issue':
      return <IssueBox work={work} onClosed={onClosed} />
    default:
      return <RouteBoxes work={work} box={box} onBox={onBox} onClosed={onClosed} />
  }
}

interface IssueBoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

function IssueBox({ work, onClosed }: IssueBoxProps): ReactNode {
  const issuing = useIssueEstimate()
  const toast = useToast()
  const chosen = work.columns.find((column) => column.route.id === work.draft.chosenRouteId)
  const subject = chosen ?? (work.columns.length === 1 ? work.columns[0] : undefined) ?? null
  const issue = async (language: Language) => {
    await work.saved.flush()
    const draft = { ...work.draft, chosenRouteId: subject?.route.id ?? null }
    const answer = await issuing.run({
      estimateId: work.record.row.id,
      draft,
      language,
      ...(work.extras.value === null ? {} : { extras: work.extras.value }),
    })
    if (!answer.ok) return
    await work.extras.kept.finish()
    onClosed()
    toast({ words: issueWords.issued(answer.value.row.number) })
    work.onIssued(answer.value)
  }
  return (
    <IssueDialog
      chosen={subject}
      unknown={(subject?.answer ? narrowingFacts(subject.answer) : []).map((fact) => work.factName(fact.factId))}
      openChecks={work.checks.filter((check) => check.strength === 'check').length}
      language={work.patient?.language ?? 'en'}
      isBusy={issuing.isBusy}
      problem={issuing.problem}
      onIssued={issue}
      onClosed={onClosed}
    />
  )
}
