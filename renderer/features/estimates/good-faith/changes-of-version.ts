import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { typedDate } from '../../../../shared/dates/parse-date.ts'
import type { RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { changeWords as words } from '../../../../shared/text/screens-good-faith.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { subjectOf } from './needs.ts'

/** One side of a change: words, an amount, an amount that nobody knows, or nothing. */
export type ChangeSide =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'amount'; readonly value: Cents | null }
  | { readonly kind: 'nothing' }

export interface VersionChange {
  readonly id: string
  readonly what: string
  readonly before: ChangeSide
  readonly after: ChangeSide
}

/** What the next version says otherwise than the one that was issued: the visit, each service, and the total. */
export function versionChanges(
  work: Pick<Workspace, 'columns' | 'draft'>,
  issued: EstimateRecord,
): readonly VersionChange[] {
  const now = subjectOf(work)?.answer ?? null
  const before = issued.answer?.routes.find(({ routeId }) => routeId === issued.draft.chosenRouteId) ?? null
  const [old, next] = [issued.draft, work.draft]
  return [
    said('title', words.title, old.title, next.title),
    said('serviceOn', words.serviceOn, dayText(old), dayText(next)),
    said('provider', words.provider, old.providerName, next.providerName),
    ...lineChanges({ draft: old, answer: before }, { draft: next, answer: now }),
    change('total', words.total, amount(before?.totals.patientOwes), amount(now?.totals.patientOwes)),
  ].filter(({ before: a, after: b }) => JSON.stringify(a) !== JSON.stringify(b))
}

interface Version {
  readonly draft: EstimateDraft
  readonly answer: RouteAnswer | null
}

function lineChanges(before: Version, after: Version): readonly VersionChange[] {
  const [old, now] = [before.draft.question.lines, after.draft.question.lines]
  const ids = [...new Set([...old, ...now].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [was, is] = [old.find((line) => line.id === id), now.find((line) => line.id === id)]
    const what = (is ?? was)?.words || ((is ?? was)?.code ?? id)
    const own = was && is ? [said(`${id}.code`, what, codeText(was), codeText(is))] : []
    return [...own, change(id, what, was ? owes(before, id) : NOTHING, is ? owes(after, id) : NOTHING)]
  })
}

const NOTHING: ChangeSide = { kind: 'nothing' }

function codeText({ code, units, words: service, diagnosisCodes }: EstimateDraft['question']['lines'][number]): string {
  return [service, code, `× ${units}`, diagnosisCodes.join(' ')].filter((part) => part !== '').join(', ')
}

function owes({ answer }: Version, lineId: string): ChangeSide {
  return amount(answer?.lines.find((line) => line.lineId === lineId)?.parts.patientOwes)
}

function amount(figure: Figure | undefined): ChangeSide {
  return { kind: 'amount', value: figure && isSettled(figure) ? figure.value : null }
}

function dayText({ question }: EstimateDraft): string {
  return question.serviceOn ? typedDate(question.serviceOn) : ''
}

function said(id: string, what: string, before: string, after: string): VersionChange {
  const side = (text: string): ChangeSide => (text === '' ? NOTHING : { kind: 'words', words: text })
  return change(id, what, side(before), side(after))
}

function change(id: string, what: string, before: ChangeSide, after: ChangeSide): VersionChange {
  return { id, what, before, after }
}
