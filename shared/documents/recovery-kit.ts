import { spelledDay } from '../text/documents-days.ts'
import { recoveryKitWords as words } from '../text/documents-recovery-kit.ts'
import type { Block, SignatureField } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { paperOf } from './make.ts'
import { letterhead, type PaperOrigin } from './parties.ts'
import { typed, typedWhole } from './typed.ts'

/** All that the recovery kit needs. The number is the day of the code; `preparedBy` made the code. */
export interface RecoveryKitInput extends PaperOrigin {
  /** The groups of the code in their order. */
  readonly groups: readonly string[]
}

const GROUPS_IN_LINE = 4

/**
 * What stands on the recovery kit: the code in large type, what to do with it on the worst morning, and how a technician
 * opens a backup without Candor. It is printed only, never kept.
 */
export function recoveryKit(input: RecoveryKitInput): DocumentModel {
  return paperOf(input, {
    kind: 'recoveryKit',
    templateVersion: 'recoveryKit/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, 'en'),
      { kind: 'title', text: words.title, beneath: [spelledDay(input.issuedOn, 'en'), ' · ', words.beneath] },
      ...codeBlocks(input.groups),
      ...stepBlocks(words.useHeading, words.steps),
      ...stepBlocks(words.passwordHeading, words.passwordSteps),
      { kind: 'heading', level: 2, words: [words.emergencyHeading] },
      { kind: 'paragraph', size: 'text', words: [words.emergency] },
      ...signatureBlocks(),
      { kind: 'heading', level: 2, words: [words.technicianHeading] },
      { kind: 'list', items: words.technician.map((line) => [line]) },
    ],
    foot: { standing: null, draftMark: words.draft, madeBy: typed('preparedBy', input.preparedBy) },
  })
}

/** Short lines of whole groups: nobody should have to find out where a line was broken. */
function codeBlocks(groups: readonly string[]): readonly Block[] {
  const lines = [groups.slice(0, GROUPS_IN_LINE), groups.slice(GROUPS_IN_LINE)].filter((line) => line.length > 0)
  return [
    { kind: 'heading', level: 2, words: [words.codeHeading] },
    ...lines.map(
      (line): Block => ({
        kind: 'paragraph',
        size: 'large',
        words: [{ strong: typedWhole('recovery.codeNumber', line.join(' – ')) }],
      }),
    ),
    { kind: 'paragraph', size: 'text', words: [words.codeNote] },
  ]
}

function stepBlocks(heading: string, steps: readonly string[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, words: [heading] },
    ...steps.map((step, index): Block => ({ kind: 'paragraph', size: 'text', words: [`${index + 1}. ${step}`] })),
  ]
}

function signatureBlocks(): readonly Block[] {
  const field = (label: string, width: SignatureField['width']): SignatureField => ({ label, filled: [], width })
  return [
    {
      kind: 'signature',
      who: words.signHeading,
      statement: [words.sealed],
      fields: [field(words.sealedBy, 'wide'), field(words.on, 'narrow'), field(words.keptWhere, 'wide')],
    },
    {
      kind: 'signature',
      who: words.openedBy,
      statement: [words.openedStatement],
      fields: [field(words.openedBy, 'wide'), field(words.on, 'narrow'), field(words.reason, 'wide')],
    },
  ]
}
