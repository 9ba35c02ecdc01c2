import { spelledDay } from '../text/documents-days.ts'
import { retirementWords as words } from '../text/documents-retirement.ts'
import type { Block } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { paperOf } from './make.ts'
import { entry, letterhead, type PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

/** All that the page of a retired computer needs. `preparedBy` is the administrator. */
export interface RetirementInput extends PaperOrigin {
  readonly approvedBy: string
  readonly copy: {
    readonly name: string
    /** A moment in words. */
    readonly made: string
    readonly place: string
    readonly sha256: string
    readonly patients: number
    readonly plans: number
    readonly receipts: number
  }
}

/** What is filed when a computer is retired: what was done, which copy goes on, who saw it. Printed, never kept. */
export function retirement(input: RetirementInput): DocumentModel {
  const { copy } = input
  const count = (number: number): string => number.toLocaleString('en-US')
  return paperOf(input, {
    kind: 'retirement',
    templateVersion: 'retirement/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, 'en'),
      { kind: 'title', text: words.title, beneath: [spelledDay(input.issuedOn, 'en'), ' · ', words.beneath] },
      { kind: 'heading', level: 2, words: [words.what] },
      { kind: 'list', items: words.steps.map((step) => [step]) },
      { kind: 'heading', level: 2, words: [words.copy] },
      {
        kind: 'keyValueGrid',
        entries: [
          entry(words.name, [typed('copyNumber', copy.name)]),
          entry(words.made, [copy.made]),
          entry(words.place, [typed('place', copy.place)]),
          entry(words.patients, [count(copy.patients)]),
          entry(words.plans, [count(copy.plans)]),
          entry(words.receipts, [count(copy.receipts)]),
          entry(words.fingerprint, [typed('sha256Number', inGroups(copy.sha256))]),
        ],
      },
      { kind: 'heading', level: 2, words: [words.people] },
      {
        kind: 'keyValueGrid',
        entries: [
          entry(words.by, [typed('preparedBy', input.preparedBy)]),
          entry(words.approvedBy, [typed('approvedBy', input.approvedBy)]),
        ],
      },
      ...signatures(),
    ],
    foot: { standing: null, draftMark: words.draft, madeBy: typed('preparedBy', input.preparedBy) },
  })
}

function signatures(): readonly Block[] {
  return [words.by, words.approvedBy].map(
    (who): Block => ({
      kind: 'signature',
      who,
      statement: [words.statement],
      fields: [
        { label: words.signature, filled: [], width: 'wide' },
        { label: words.date, filled: [], width: 'narrow' },
      ],
    }),
  )
}

/** Sixty-four letters in eights: nobody compares them otherwise. */
function inGroups(text: string): string {
  return text.match(/.{1,8}/g)?.join(' ') ?? text
}
