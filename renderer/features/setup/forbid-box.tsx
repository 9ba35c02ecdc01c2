import type { ReactNode } from 'react'
import { packForbidding } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { ForbiddenTerm, PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { forbiddenNames, limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { useToday } from '../../ui/today.tsx'
import { EditionFields, editionOf } from './edition-fields.tsx'
import { useKeptEdition } from './kept-edition.ts'
import styles from './setup-screen.module.css'
import { useKeepEdition } from './use-keep-edition.ts'

export interface ForbidBoxProps {
  readonly pack: PolicyPack
  readonly term: ForbiddenTerm
  readonly edition: number
  readonly onClosed: () => void
}

/** Forbids a term of plans, or allows it again: the next edition of its pack. */
export function ForbidBox({ pack, term, edition, onClosed }: ForbidBoxProps): ReactNode {
  const today = useToday()
  const said = pack.forbids.find(({ value }) => value === term)
  const isForbidden = said === undefined
  const title = limitWords.forbidTitle(forbiddenNames[term], isForbidden)
  const kept = useKeptEdition({ packId: pack.id, part: term, title, cite: said?.cite ?? '' })
  const keep = useKeepEdition(limitWords.saved, () => void kept.finish().then(onClosed))
  async function finish(): Promise<void> {
    const whole = editionOf(kept.text, today)
    if (whole === null) return
    const edit = { cite: whole.cite.trim(), from: whole.day, isForbidden }
    await keep.run(packForbidding(pack, term, edit, edition), whole.reason.trim())
  }
  return (
    <FormBox
      title={title}
      half={kept.half}
      does={limitWords.save}
      leaves={keep.leave}
      isBusy={keep.isBusy}
      className={styles.boxForm}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {keep.problem ? <Banner tone="bad" fact={keep.problem.fact} more={keep.problem.more} /> : null}
      {isForbidden ? null : <p className={styles.boxNote}>{limitWords.looser}</p>}
      <EditionFields text={kept.text} onChanged={kept.change} />
    </FormBox>
  )
}
