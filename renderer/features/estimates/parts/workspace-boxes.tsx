import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import type { LinePrice, PriceSource } from '../../../../shared/model/service-line.ts'
import { priceWords } from '../../../../shared/text/estimate-dialogs.ts'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useIssueEstimate } from '../api/issue-estimate.ts'
import { nameOf } from '../state/checks.ts'
import { chargeTyped, lineChanged, priceTyped } from '../state/edits.ts'
import { isSettledFact } from '../state/fact-value.ts'
import type { OpenBox } from '../state/open-box.ts'
import { narrowingFacts } from '../state/open-facts.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { LineDetails } from './line-details.tsx'
import { PriceDialog } from './price-dialog.tsx'
import { RouteBoxes } from './route-boxes.tsx'

export interface WorkspaceBoxesProps {
  readonly work: Workspace
  readonly box: OpenBox
  readonly onClosed: () => void
  readonly onIssued: (number: string) => void
}

/** The box that stands over the workspace, with what it does to the draft. */
export function WorkspaceBoxes({ work, box, onClosed, onIssued }: WorkspaceBoxesProps): ReactNode {
  switch (box.kind) {
    case 'charge':
    case 'routePrice':
      return <PriceBox work={work} box={box} onClosed={onClosed} />
    case 'line':
      return <LineBox work={work} box={box} onClosed={onClosed} />
    case 'issue':
      return <IssueBox work={work} onClosed={onClosed} onIssued={onIssued} />
    default:
      return <RouteBoxes work={work} box={box} onClosed={onClosed} />
  }
}

interface PriceBoxProps {
  readonly work: Workspace
  readonly box: Extract<OpenBox, { readonly kind: 'charge' | 'routePrice' }>
  readonly onClosed: () => void
}

function PriceBox({ work, box, onClosed }: PriceBoxProps): ReactNode {
  const today = useToday()
  const { person } = useSession()
  const line = work.draft.question.lines.find((one) => one.id === box.lineId)
  const route = box.kind === 'routePrice' ? work.draft.question.routes.find((one) => one.id === box.routeId) : undefined
  if (!line || (box.kind === 'routePrice' && !route)) return null
  const isCash = route?.kind === 'selfPay'
  const prices = route ? (route.kind === 'selfPay' ? route.cashPrices : route.prices) : []
  const fact = route ? prices.find((price) => price.lineId === line.id)?.allowed : line.charge
  return (
    <PriceDialog
      title={route ? priceWords.planTitle(nameOf(line), route.name) : priceWords.title(nameOf(line))}
      label={route ? (isCash ? priceWords.cash : priceWords.plan) : priceWords.charge}
      before={fact && isSettledFact(fact) ? fact.value : null}
      typed={box.typed}
      onClosed={onClosed}
      onSaved={(price, reason) => {
        const source: PriceSource = { kind: 'byHand', reason, by: person.name, on: today }
        const own: LinePrice = { lineId: line.id, allowed: price, source }
        work.edit(steps.price(nameOf(line)), (now) =>
          route ? priceTyped(now, route.id, own) : chargeTyped(now, line.id, price, source),
        )
        onClosed()
      }}
    />
  )
}

interface LineBoxProps {
  readonly work: Workspace
  readonly box: Extract<OpenBox, { readonly kind: 'line' }>
  readonly onClosed: () => void
}

function LineBox({ work, box, onClosed }: LineBoxProps): ReactNode {
  const line = work.draft.question.lines.find((one) => one.id === box.lineId)
  if (!line) return null
  const kinds = work.draft.question.routes.flatMap((route) =>
    route.kind === 'insured' ? route.plan.benefits.map((rule) => rule.category) : [],
  )
  return (
    <LineDetails
      line={line}
      categories={[...new Set(kinds)]}
      focus={box.focus}
      onClosed={onClosed}
      onSaved={(change) => {
        work.edit(steps.details(nameOf(line)), (now) => lineChanged(now, line.id, change))
        onClosed()
      }}
    />
  )
}

interface IssueBoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
  readonly onIssued: (number: string) => void
}

function IssueBox({ work, onClosed, onIssued }: IssueBoxProps): ReactNode {
  const issuing = useIssueEstimate()
  const chosen = work.columns.find((column) => column.route.id === work.draft.chosenRouteId)
  const subject = chosen ?? (work.columns.length === 1 ? work.columns[0] : undefined) ?? null
  const issue = async (language: Language) => {
    await work.saved.flush()
    const answer = await issuing.run({ estimateId: work.record.row.id, draft: work.draft, language })
    if (answer.ok) onIssued(answer.value.row.number)
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
