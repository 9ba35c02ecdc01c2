import { type ReactNode, useState } from 'react'
import { editedPack } from '../../../shared/engine/installments/policy/pack-edits.ts'
import {
  limitIn,
  PACK_LIMITS,
  type PackLimit,
  strictnessOf,
  unitOf,
} from '../../../shared/engine/installments/policy/pack-limits.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { limitNames, limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { EditionFields, editionOf } from './edition-fields.tsx'
import { limitTitle, useKeptLimit } from './kept-limit.ts'
import styles from './setup-screen.module.css'
import { limitOfText } from './typed-limit.ts'
import { useKeepEdition } from './use-keep-edition.ts'

export interface LimitBoxProps {
  readonly pack: PolicyPack
  /** Null for a limit that the pack does not set yet. */
  readonly limit: PackLimit | null
  /** The number that the new edition gets. */
  readonly edition: number
  readonly onClosed: () => void
}

/** Sets a limit of law to another value, from a day, with its source and why: the next edition of its pack. */
export function LimitBox({ pack, limit: given, edition, onClosed }: LimitBoxProps): ReactNode {
  const today = useToday()
  const [limit, setLimit] = useState<PackLimit | null>(given)
  const before = limit === null ? null : limitIn(pack, limit)
  const kept = useKeptLimit(pack, given)
  const keep = useKeepEdition(limitWords.saved, () => void kept.finish().then(onClosed))
  const { value, verified, ...text } = kept.text
  const typed = limit === null ? null : limitOfText(value, unitOf(limit))
  const stated = typed === null || typed.kind === 'refused' ? null : typed
  const after = stated?.kind === 'value' ? stated.value : null
  const strictness = limit === null || stated === null ? 'same' : strictnessOf(limit, before?.value ?? null, after)
  async function finish(): Promise<void> {
    const whole = editionOf(text, today)
    if (whole === null || limit === null || stated === null) return
    const edit = { limit, value: after, cite: whole.cite.trim(), verified, from: whole.day }
    await keep.run(editedPack(pack, edit, edition), whole.reason.trim())
  }
  return (
    <FormBox
      title={limitTitle(pack, given)}
      half={kept.half}
      does={limitWords.save}
      leaves={keep.leave}
      isBusy={keep.isBusy}
      className={styles.boxForm}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {keep.problem ? <Banner tone="bad" fact={keep.problem.fact} more={keep.problem.more} /> : null}
      {given === null ? (
        <PickField
          label={limitWords.limit}
          choices={PACK_LIMITS.filter((one) => limitIn(pack, one) === null).map((one) => ({
            value: one,
            label: limitNames[one] ?? one,
          }))}
          value={limit}
          onPicked={setLimit}
          autoFocus
          required
        />
      ) : null}
      <CodeField
        label={limit === null ? limitWords.value : UNITS[unitOf(limit)]}
        hint={limitWords.valueHint}
        text={value}
        onTyped={(typed) => kept.change({ value: typed })}
        fault={typed?.kind === 'refused' ? limitWords.unreadable : null}
        autoFocus={given !== null}
      />
      {strictness === 'same' ? null : <p className={styles.boxNote}>{limitWords[strictness]}</p>}
      <EditionFields text={text} onChanged={kept.change} />
      <TickField
        label={limitWords.verified}
        isTicked={verified}
        onTicked={(isTicked) => kept.change({ verified: isTicked })}
      />
    </FormBox>
  )
}

const UNITS = {
  rate: 'Percent',
  money: 'Amount',
  days: 'Days',
  months: 'Months',
  count: 'Payments',
} as const
