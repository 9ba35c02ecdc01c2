import type { Tray } from '../../../shared/model/tray.ts'
import type { WorkList, WorkRow } from '../../../shared/model/work.ts'
import { handoverWords, trayWords } from '../../../shared/text/tray.ts'

export type HandoverGroup = Exclude<keyof typeof handoverWords.groups, 'words'>

/** One line that the sheet proposes to hand over. */
export interface ProposedLine {
  readonly kind: 'draft' | 'work'
  readonly key: string
  readonly title: string
  readonly patientName: string
}

/** A group of the sheet with its lines. */
export interface ProposedGroup {
  readonly group: HandoverGroup
  readonly lines: readonly ProposedLine[]
}

/** The sheet's own draft is no line of it. */
export const SHEET_KEY = 'handover:sheet'

/**
 * What a shift leaves behind, by itself: unfinished forms, money that is not posted, calls, approvals, signatures, and
 * estimates. Work that is somebody else's is theirs already. Source: user journeys, J11.
 */
export function handoverGroups(tray: Tray, work: Pick<WorkList, 'groups'>, me: string): readonly ProposedGroup[] {
  const drafts = tray.drafts
    .filter(({ key }) => key !== SHEET_KEY)
    .map(({ key, title, patientName }) => ({ kind: 'draft' as const, key, title, patientName }))
  const isMoney = ({ key }: ProposedLine) => key.startsWith('payment:')
  const rowsIn = (name: WorkRow['group']) =>
    work.groups
      .filter(({ group }) => group === name)
      .flatMap(({ rows }) => rows)
      .filter(({ owner }) => owner === null || owner.id === me)
  return [
    { group: 'drafts', lines: drafts.filter((draft) => !isMoney(draft)) },
    { group: 'money', lines: drafts.filter(isMoney) },
    { group: 'calls', lines: rowsIn('callsPromised').map(workLine) },
    { group: 'approvals', lines: rowsIn('approvals').map(workLine) },
    { group: 'signatures', lines: rowsIn('awaitingSignature').map(workLine) },
    {
      group: 'estimates',
      lines: tray.estimates.map(({ estimateId, title, patientName }) => ({
        kind: 'work',
        key: `drafts:${estimateId}`,
        title: trayWords.estimate(title),
        patientName,
      })),
    },
  ]
}

function workLine(row: WorkRow): ProposedLine {
  const number = 'planNumber' in row.what ? row.what.planNumber : ''
  return { kind: 'work', key: row.key, title: handedTitle(row, number), patientName: row.patientName }
}

function handedTitle({ group }: WorkRow, number: string): string {
  const words = {
    callsPromised: handoverWords.groups.calls,
    approvals: handoverWords.groups.approvals,
    awaitingSignature: handoverWords.groups.signatures,
  } as Partial<Record<WorkRow['group'], string>>
  return [words[group] ?? '', number].filter((part) => part !== '').join(', ')
}
