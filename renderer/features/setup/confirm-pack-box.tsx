import type { ReactNode } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import { policyPackSchema } from '../../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { problemOf } from '../../lib/problem.ts'
import { formOn, useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { useSavePack } from './api/rules.ts'
import { useSaidEdition } from './use-said-edition.ts'

export interface ConfirmPackBoxProps {
  readonly pack: PolicyPack
  /** The number that the confirmed edition gets. */
  readonly edition: number
  readonly onClosed: () => void
}

/** Says who confirmed a rule pack and when: its next edition, so that interest and fees may follow it for a year. */
export function ConfirmPackBox({ pack, edition, onClosed }: ConfirmPackBoxProps): ReactNode {
  const today = useToday()
  const kept = useKeptText(
    formOn('pack', `${pack.id}:confirm`, planRulesWords.confirmTitle(sourceName(pack.id, 'en'))),
    { by: '', on: typedDate(today) },
  )
  const { by, on: text } = kept.text
  const saving = useSavePack()
  const tell = useSaidEdition(saving)
  const problem = saving.problem ? problemOf(saving.problem) : null
  const save = async () => {
    const day = parseDate(text, today, 'past')
    if (day.kind !== 'date' || day.value > today || by.trim() === '') return
    const next = { ...pack, edition, reviewedOn: day.value, reviewedBy: by.trim() }
    const answer = await saving.run({ pack: policyPackSchema.parse(next), reason: '' })
    if (!answer.ok) return
    await kept.finish()
    tell(planRulesWords.confirmed, { pack: next, reason: '' }, answer.value)
    onClosed()
  }
  return (
    <FormBox
      title={planRulesWords.confirmTitle(sourceName(pack.id, 'en'))}
      does={planRulesWords.confirm}
      leaves={planRulesWords.leave}
      isBusy={saving.isBusy}
      half={kept.half}
      onFinished={() => void save()}
      onClosed={onClosed}
    >
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <p>{planRulesWords.confirmWhat}</p>
      {pack.toVerify.length > 0 ? <p>{`${planRulesWords.toVerify}: ${pack.toVerify.join('; ')}`}</p> : null}
      <TextField
        label={planRulesWords.by}
        text={by}
        onTyped={(typed) => kept.change({ by: typed })}
        longest={120}
        required
        autoFocus
      />
      <DateField
        label={planRulesWords.on}
        box="past"
        text={text}
        onTyped={(typed) => kept.change({ on: typed })}
        required
      />
    </FormBox>
  )
}
