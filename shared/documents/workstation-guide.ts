import { workstationGuideWords as words } from '../text/documents-workstation-guide.ts'
import type { Block } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf } from './make.ts'
import { entry, letterhead, type PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

/** Who is told, and after how many minutes the desk locks by itself. */
export interface WorkstationGuideInput extends PaperOrigin {
  readonly supervisors: readonly string[]
  readonly administrators: readonly string[]
  readonly lockMinutes: number
}

/** The one page that hangs beside the workstation. Printed, never kept. Source: 45 CFR 164.310(b) and (c). */
export function workstationGuide(input: WorkstationGuideInput): DocumentModel {
  return paperOf(input, {
    kind: 'workstationGuide',
    templateVersion: 'workstation-guide/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, input.language),
      { kind: 'title', text: words.title, beneath: [words.beneath] },
      ...words.parts.flatMap(({ heading, items }): readonly Block[] => [
        { kind: 'heading', level: 2, words: [heading] },
        { kind: 'list', items: items.map((item) => [item]) },
      ]),
      { kind: 'heading', level: 2, words: [words.people] },
      {
        kind: 'keyValueGrid',
        entries: [
          entry(words.supervisors, [typed('personName', input.supervisors.join(', '))]),
          entry(words.administrators, [typed('personName', input.administrators.join(', '))]),
          entry(words.lock, [words.minutes(input.lockMinutes)]),
        ],
      },
    ],
    foot: plainFoot(input),
  })
}
