import { cardOf, type HelpTopic, helpCardWords as words } from '../text/help.ts'
import type { Block } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf } from './make.ts'
import { letterhead, type PaperOrigin } from './parties.ts'

/** Which card it is. */
export interface HelpCardInput extends PaperOrigin {
  readonly topic: HelpTopic
}

/** One page with the tasks of a topic, each in its steps. Printed for the desk, never kept. Source: user journeys, 10. */
export function helpCard(input: HelpCardInput): DocumentModel {
  const title = words.titles[input.topic]
  return paperOf(input, {
    kind: 'workstationGuide',
    templateVersion: 'help-card/1',
    title,
    blocks: [
      letterhead(input.clinic, input.language),
      { kind: 'title', text: title, beneath: [words.beneath] },
      ...cardOf(input.topic).flatMap((howTo): readonly Block[] => [
        { kind: 'heading', level: 2, words: [howTo.title] },
        { kind: 'list', items: howTo.steps.map((step) => [step]) },
      ]),
    ],
    foot: plainFoot(input),
  })
}
