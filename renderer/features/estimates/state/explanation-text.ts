import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { spokenWords } from './spoken-words.ts'
import type { WhyView } from './why-view.ts'

/** The explanation as plain text, for the clipboard: one step a line, then what to say. */
export function explanationText(view: WhyView, language: Language): string {
  const steps = view.steps.map(
    ({ name, figure, note }, index) => `${index + 1}. ${name}: ${amount(figure)}${note ? ` (${note})` : ''}`,
  )
  const lines = [`${view.title}: ${amount(view.figure)}`, ...steps, view.warning ?? '', spokenWords(view, language)]
  return lines.filter((line) => line !== '').join('\n')
}

function amount(figure: Figure | null): string {
  if (figure === null) return whyWords.noChange
  return isSettled(figure) ? shownMoney(figure.value) : '?'
}
