import { type ReactNode, useState } from 'react'
import { packWithClause } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { clauseTitle } from '../../../shared/text/policy-words.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { EditionFields, editionOf, firstEdition } from './edition-fields.tsx'
import styles from './setup-screen.module.css'
import { useKeepEdition } from './use-keep-edition.ts'

export interface ClauseBoxProps {
  readonly pack: PolicyPack
  readonly clauseId: string
  readonly edition: number
  readonly onClosed: () => void
}

/** The words of a required clause in both languages, typed from the law: the next edition of its pack. */
export function ClauseBox({ pack, clauseId, edition, onClosed }: ClauseBoxProps): ReactNode {
  const today = useToday()
  const keep = useKeepEdition(limitWords.saved, onClosed)
  const own = pack.requiredClauses.filter(({ value }) => value.id === clauseId)
  const wordsIn = (language: 'en' | 'es') => own.find(({ value }) => value.language === language)?.value.text ?? ''
  const [words, setWords] = useState({ en: wordsIn('en'), es: wordsIn('es') })
  const [text, setText] = useState(() => firstEdition(own[0]?.cite ?? '', today))
  async function finish(): Promise<void> {
    const whole = editionOf(text, today)
    if (whole === null) return
    const typed = { en: words.en.trim(), es: words.es.trim() }
    await keep.run(packWithClause(pack, clauseId, typed, { from: whole.day, edition }), whole.reason.trim())
  }
  return (
    <FormBox
      title={`${limitWords.clauseTitle}: ${clauseTitle(clauseId, 'en')}`}
      does={limitWords.save}
      leaves={keep.leave}
      isBusy={keep.isBusy}
      width="wide"
      className={styles.boxForm}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {keep.problem ? <Banner tone="bad" fact={keep.problem.fact} more={keep.problem.more} /> : null}
      <p className={styles.boxNote}>{limitWords.clauseWhat}</p>
      <TextField
        label={limitWords.english}
        text={words.en}
        onTyped={(en) => setWords({ ...words, en })}
        longest={4_000}
        autoFocus
      />
      <TextField
        label={limitWords.spanish}
        text={words.es}
        onTyped={(es) => setWords({ ...words, es })}
        longest={4_000}
      />
      <EditionFields text={text} onChanged={(part) => setText((was) => ({ ...was, ...part }))} />
    </FormBox>
  )
}
