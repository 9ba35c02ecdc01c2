import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs'
import type { ReactNode } from 'react'
import type { Figure } from '../../../../shared/engine/figure.ts'
import { factName } from '../../../../shared/text/estimate-facts.ts'
import { whyFrame } from '../../../../shared/text/estimate-why.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { factsSetting, shownValue } from '../state/why-shown.ts'
import { sourcesOf } from '../state/why-sources.ts'
import type { WhyView } from '../state/why-view.ts'
import styles from './why-sheet.module.css'
import { WhyValue } from './why-value.tsx'

export interface WhyTrailProps {
  readonly view: WhyView
  readonly lines: Parameters<typeof factsSetting>[0]['lines']
  /** From the step that was opened to the figure that is looked at; never empty. */
  readonly trail: readonly Figure<unknown>[]
  readonly onDig: (figure: Figure<unknown>) => void
  readonly onBack: () => void
}

/** One figure inside of an explanation: what it is made of, and where it comes from. Backspace goes one step back. */
export function WhyTrail({ view, lines, trail, onDig, onBack }: WhyTrailProps): ReactNode {
  const { language } = view
  const frame = whyFrame[language]
  const setting = factsSetting({ lines, language })
  const nameOf = (figure: Figure<unknown>) => factName(figure.id, language, setting)
  const figure = trail.at(-1)
  const before = trail.at(-2)
  if (!figure) return null
  const sources = view.line ? sourcesOf(figure, { route: view.column.route, line: view.line, language }) : []
  return (
    <section className={styles.trail} lang={language} aria-label={nameOf(figure)}>
      <button type="button" className={styles.back} onClick={onBack} ref={takeFocus}>
        <IconArrowLeft size={15} stroke={1.75} aria-hidden="true" />
        {frame.back(before ? nameOf(before) : view.title)}
        <Kbd>Backspace</Kbd>
      </button>
      <div className={styles.dug}>
        <b>{nameOf(figure)}</b>
        <WhyValue of={shownValue(figure, language)} />
      </div>
      {sources.map((source) => (
        <small key={source} className={styles.source}>
          {source}
        </small>
      ))}
      <p className={styles.madeOf}>{figure.from.length === 0 ? frame.madeOfNothing : frame.madeOf}</p>
      <ul className={styles.behind}>
        {figure.from.map((part) => (
          <li key={part.id}>
            <button type="button" className={styles.open} onClick={() => onDig(part)}>
              {nameOf(part)}
            </button>
            <WhyValue of={shownValue(part, language)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way back takes the focus when it comes, so that the keys go on from there. */
function takeFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement?.closest('aside')) button?.focus()
}
