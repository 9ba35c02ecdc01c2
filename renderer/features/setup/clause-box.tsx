import type { ReactNode } from 'react'
import { packWithClause } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { clauseTitle } from '../../../shared/text/policy-words.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { formOn, useKeptText } from '../../lib/use-kept-text.ts'
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
  const own = pack.requiredClauses.filter(({ value }) => value.id === clauseId)
  const wordsIn = (language: 'en' | 'es') => own.find(({ value }) => value.language === language)?.value.text ?? ''
  const title = `${limitWords.clauseTitle}: ${clauseTitle(clauseId, 'en')}`
  const kept = useKeptText(formOn('pack', `${pack.id}:${clauseId}`, title), {
    en: wordsIn('en'),
    es: wordsIn('es'),
    ...firstEdition(own[0]?.cite ?? '', today),
  })
  const keep = useKeepEdition(limitWords.saved, () => void kept.finish().then(onClosed))
  const { en, es, ...text } = kept.text
  async function finish(): Promise<void> {
    const whole = editionOf(text, today)
    if (whole === null) return
    const typed = { en: en.trim(), es: es.trim() }
    await keep.run(packWithClause(pack, clauseId, typed, { from: whole.day, edition }), whole.reason.trim())
  }
  return (
    <FormBox
      title={title}
      half={kept.half}
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
        text={en}
        onTyped={(typed) => kept.change({ en: typed })}
        longest={4_000}
        autoFocus
      />
      <TextField label={limitWords.spanish} text={es} onTyped={(typed) => kept.change({ es: typed })} longest={4_000} />
      <EditionFields text={text} onChanged={kept.change} />
    </FormBox>
  )
}
