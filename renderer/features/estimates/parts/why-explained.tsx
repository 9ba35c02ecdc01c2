import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import { type ReactNode, useState } from 'react'
import type { Figure } from '../../../../shared/engine/figure.ts'
import { whyFrame, whyWords } from '../../../../shared/text/estimate-why.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { spokenWords } from '../state/spoken-words.ts'
import { useCopied } from '../state/use-copied.ts'
import { besideColumn, besideOf } from '../state/why-beside.ts'
import type { WhyView } from '../state/why-view.ts'
import { SayIt } from './say-it.tsx'
import { WhyBeside } from './why-beside.tsx'
import { WhyPayers } from './why-payers.tsx'
import styles from './why-sheet.module.css'
import { WhyStepList } from './why-step-list.tsx'
import { WhyTrail } from './why-trail.tsx'

export interface WhyExplainedProps {
  readonly view: WhyView
  readonly shown: Parameters<typeof besideColumn>[1]
  readonly lines: Parameters<typeof besideOf>[2]
  /** The patient's own language: what is said aloud begins with it. */
  readonly spokenIn: WhyView['language']
  readonly onLanguage: (language: WhyView['language']) => void
  /** Goes to the service that a part of a total leads to. */
  readonly onLine: (lineId: string) => void
}

/** What is explained under the figure; it begins anew with every figure. */
export function WhyExplained({ view, shown, lines, spokenIn, onLanguage, onLine }: WhyExplainedProps): ReactNode {
  const copy = useCopied(view)
  const [trail, setTrail] = useState<readonly Figure<unknown>[]>([])
  const { beside, next } = useBeside(view, shown, lines)
  const back = () => setTrail((now) => now.slice(0, -1))
  useKeys([
    { keys: 'L', does: whyWords.languageKey, run: () => onLanguage(view.language === 'en' ? 'es' : 'en') },
    { keys: 'N', does: whyWords.besideKey, isOn: next !== null, run: () => next?.() },
    { keys: 'Backspace', does: whyWords.backKey, isOn: trail.length > 0, run: back },
  ])
  if (trail.length > 0) {
    const dig = (figure: Figure<unknown>) => setTrail([...trail, figure])
    return <WhyTrail view={view} lines={lines} trail={trail} onDig={dig} onBack={back} />
  }
  return (
    <div lang={view.language}>
      <WhyStepList view={view} onLine={onLine} onDig={(figure) => setTrail([figure])} />
      {view.payers.length > 0 ? <WhyPayers view={view} /> : null}
      {view.warning ? (
        <p className={styles.note}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span>{view.warning}</span>
        </p>
      ) : null}
      {view.notes.length > 0 ? (
        <ul className={styles.notes}>
          {view.notes.map((note) => (
            <li key={note}>
              <CheckLine strength="note" fact={note} />
            </li>
          ))}
        </ul>
      ) : null}
      <SayIt language={spokenIn} wordsIn={(language) => spokenWords(view, language)} onCopied={copy} />
      {beside ? <WhyBeside view={view} beside={beside} onNext={next} /> : null}
      <Facts view={view} />
    </div>
  )
}

/** The column that the figure is set against, and the deed that takes the next one. */
function useBeside(view: WhyView, shown: Parameters<typeof besideColumn>[1], lines: WhyExplainedProps['lines']) {
  const [picked, setPicked] = useState<string | null>(null)
  const other = besideColumn(view, shown, picked)
  const others = shown.filter((one) => one.route.id !== view.column.route.id)
  const after = other ? (others[others.indexOf(other) + 1] ?? others[0]) : undefined
  const next = others.length > 1 && after ? () => setPicked(after.route.id) : null
  return { beside: other ? besideOf(view, other, lines) : null, next }
}

function Facts({ view }: { readonly view: WhyView }): ReactNode {
  if (view.facts.length === 0) return null
  return (
    <div className={styles.facts}>
      <b>{whyFrame[view.language].facts}</b>
      {view.facts.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
    </div>
  )
}
