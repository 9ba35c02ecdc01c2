import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { BalanceAnswer, BalancePreview } from '../../../../shared/contract/plan-change-answers.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { BalanceChoiceKind } from '../../../../shared/model/plan-changes.ts'
import { agreedWords } from '../../../../shared/text/plan-agreed.ts'
import { balanceAnswer, balanceQuestion } from '../../../../shared/text/plan-changes.ts'
import { balanceWords } from '../../../../shared/text/plan-deeds.ts'
import { disputeDuty, disputeSentence } from '../../../../shared/text/plan-dispute.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import agree from './agree.module.css'
import { ChangePreviewView } from './change-preview.tsx'
import styles from './deeds.module.css'

export interface BalanceAnswersProps {
  readonly preview: BalancePreview
  readonly picked: BalanceAnswer | null
  readonly language: Language
  readonly onPicked: (kind: BalanceChoiceKind) => void
}

const LANGUAGES: readonly Language[] = ['en', 'es']

function radio(isOn: boolean) {
  return { role: 'radio', 'aria-checked': isOn } as const
}

/** The question in a sentence, its answers, and the schedule of the answer that is looked at. */
export function BalanceAnswers({ preview, picked, language, onPicked }: BalanceAnswersProps): ReactNode {
  const group = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Language | null>(null)
  const shown = chosen ?? language
  const possible = preview.answers.filter(({ choice }) => choice.isPossible)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const at = picked === null ? -1 : possible.indexOf(picked)
    const next = possible[(at + step + possible.length) % possible.length]
    if (!next) return
    event.preventDefault()
    onPicked(next.choice.kind)
    group.current?.querySelector<HTMLElement>(`[data-answer="${next.choice.kind}"]`)?.focus()
  }
  if (preview.difference === 0) return <p className={styles.empty}>{balanceWords.same}</p>
  return (
    <div className={styles.preview}>
      <div className={agree.title}>
        <p className={styles.sentence} lang={shown} role="status">
          {balanceQuestion(preview.difference, shown)}
        </p>
        <span className={agree.languages}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              className={agree.language}
              aria-pressed={one === shown}
              onClick={() => setChosen(one)}
            >
              {agreedWords.languages[one]}
            </button>
          ))}
        </span>
      </div>
      {preview.dispute ? (
        <CheckLine strength="check" fact={disputeSentence(preview.dispute, shown)} consequence={disputeDuty(shown)} />
      ) : null}
      <div ref={group} className={styles.answers} role="radiogroup" aria-label={balanceWords.answers} lang={shown}>
        {preview.answers.map((answer, at) => (
          <button
            key={answer.choice.kind}
            type="button"
            data-answer={answer.choice.kind}
            {...radio(answer === picked)}
            tabIndex={answer === picked || (picked === null && at === 0) ? 0 : -1}
            disabled={!answer.choice.isPossible}
            title={answer.choice.isPossible ? undefined : balanceWords.impossible}
            className={styles.answer}
            onClick={() => onPicked(answer.choice.kind)}
            onKeyDown={move}
          >
            {balanceAnswer(answer.choice, shown)}
          </button>
        ))}
      </div>
      {picked?.preview ? <ChangePreviewView preview={picked.preview} language={shown} isInside /> : null}
    </div>
  )
}
