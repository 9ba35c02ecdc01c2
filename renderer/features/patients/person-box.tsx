import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { holdsSocialSecurityNumber, PROXIES, type RelatedPerson, TOLD } from '../../../shared/model/related-person.ts'
import { proxyWords, toldWords, relatedWords as words } from '../../../shared/text/related-people.ts'
import { problemOf } from '../../lib/problem.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { choicesOf } from '../../ui/choices-of.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './people-part.module.css'
import { usePersonForm } from './use-person-form.ts'

export interface PersonBoxProps {
  readonly patientId: PatientId
  /** Null for somebody new. */
  readonly person: RelatedPerson | null
  readonly onClosed: () => void
}

type Form = ReturnType<typeof usePersonForm>

/** Who it is, what they may be told, and whether they act for the patient; taking somebody off can be taken back. */
export function PersonBox({ patientId, person, onClosed }: PersonBoxProps): ReactNode {
  const form = usePersonForm(patientId, person, onClosed)
  const { text, change, saving } = form
  const field = (part: 'name' | 'relation' | 'phone') => ({
    text: text[part],
    onTyped: (typed: string) => change({ [part]: typed }),
    fault: holdsSocialSecurityNumber(text[part]) ? words.socialSecurity : null,
  })
  const takeOff = (
    <Button disabled={saving.isBusy} onPressed={() => void form.takeOff()}>
      {words.takeOff}
    </Button>
  )
  return (
    <FormBox
      title={form.title}
      does={words.save}
      leaves={words.leave}
      more={person === null ? null : takeOff}
      isBusy={saving.isBusy}
      className={styles.form}
      half={form.half}
      onFinished={() => void form.keep()}
      onClosed={onClosed}
    >
      <TextField
        label={words.name}
        {...field('name')}
        problem={form.isNameless ? words.nameMissing : null}
        longest={120}
        autoFocus
      />
      <TextField label={words.relation} hint={words.relationHint} {...field('relation')} longest={60} />
      <TextField label={words.phone} {...field('phone')} longest={40} />
      <Permissions form={form} />
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
    </FormBox>
  )
}

/** What they may be told and by what right they act; each with its last day where there is one to end. */
function Permissions({ form: { text, change } }: { readonly form: Form }): ReactNode {
  return (
    <>
      <AnswerField
        label={words.told}
        choices={choicesOf(TOLD, toldWords)}
        value={TOLD.find((told) => told === text.told) ?? 'nothing'}
        onPicked={(told) => change({ told })}
      />
      {text.told === 'nothing' ? null : (
        <DateField
          label={words.toldUntil}
          hint={words.untilHint}
          box="coming"
          text={text.toldUntil}
          onTyped={(toldUntil) => change({ toldUntil })}
        />
      )}
      <AnswerField
        label={words.proxy}
        choices={choicesOf(PROXIES, proxyWords)}
        value={PROXIES.find((proxy) => proxy === text.proxy) ?? 'none'}
        onPicked={(proxy) => change({ proxy })}
      />
      {text.proxy === 'none' ? null : (
        <DateField
          label={words.proxyUntil}
          hint={words.untilHint}
          box="coming"
          text={text.proxyUntil}
          onTyped={(proxyUntil) => change({ proxyUntil })}
        />
      )}
    </>
  )
}
