import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { whyFrame } from '../../../../shared/text/estimate-why.ts'
import { spokenWords } from './spoken-words.ts'
import type { WhyView } from './why-view.ts'

/** The explanation as plain text, for the clipboard: one step a line, then what to say. */
export function explanationText(view: WhyView): string {
  const { language } = view
  const steps = view.steps.map(({ name, figure, note, isUnchanged }, index) => {
    const shown = isUnchanged ? whyFrame[language].noChange : amount(figure)
    return `${index + 1}. ${name}: ${shown}${note ? ` (${note})` : ''}`
  })
  const lines = [`${view.title}: ${amount(view.figure)}`, ...steps, view.warning ?? '', spokenWords(view, language)]
  return lines.filter((line) => line !== '').join('\n')
}

function amount(figure: Figure): string {
  return isSettled(figure) ? shownMoney(figure.value) : '?'
}
