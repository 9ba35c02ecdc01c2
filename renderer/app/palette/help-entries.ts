import IconHelp from '@tabler/icons-react/dist/esm/icons/IconHelp.mjs'
import { type HelpTopic, helpFor } from '../../../shared/text/help.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import type { Entry } from './entries.ts'

/** At most so much of the help stands in the palette; the help itself has all. */
const MOST_HELP = 10

/** What the help says to a text: tasks first, then words with their meaning. Each opens the help there. */
export function helpEntries(text: string, topic: HelpTopic, onHelp: (text: string) => void): readonly Entry[] {
  const { howTos, words } = helpFor(text, topic)
  const tasks = howTos.map(({ title }) => ({ words: title, group: paletteWords.howTos }))
  const terms = words.map(({ term, meaning }) => ({ words: term, note: meaning, group: paletteWords.words }))
  return [...tasks, ...terms].slice(0, MOST_HELP).map((line) => ({
    ...line,
    id: `help-${line.words.replace(/[^A-Za-z0-9]+/g, '-')}`,
    icon: IconHelp,
    run: () => onHelp(line.words),
  }))
}
