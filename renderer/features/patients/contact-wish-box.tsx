import type { ReactNode } from 'react'
import type { ContactWish } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { contactWishWords as words } from '../../../shared/text/contact-wishes.ts'
import { problemOf } from '../../lib/problem.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { BothBox } from './both-box.tsx'
import styles from './notes.module.css'
import { draftOf, formOf, textOf, useWishForm, WISH_PARTS } from './use-wish-form.ts'

export interface ContactWishBoxProps {
  readonly patientId: PatientId
  readonly wish: ContactWish | null
  readonly onClosed: () => void
}

/** Where the wish was saved after what is left of it half-way, both are shown first: no older address comes back unseen. */
export function ContactWishBox(props: ContactWishBoxProps): ReactNode {
  const { patientId, wish, onClosed } = props
  const saved = textOf(draftOf(patientId, wish))
  const both = useSettled({ ...formOf(patientId), parts: WISH_PARTS, saved, savedAt: wish?.savedAt ?? null })
  if (both === undefined) return null
  if (both === null) return <OpenWish {...props} />
  return <BothBox title={words.change} leaves={words.leave} both={both} onClosed={onClosed} />
}

/** Do not mail, another address, another phone. All of it empty takes the wish back; Ctrl+Z brings it back. */
function OpenWish({ patientId, wish, onClosed }: ContactWishBoxProps): ReactNode {
  const form = useWishForm(patientId, wish, onClosed)
  const { text, change, saving } = form
  const field = (name: 'handOver' | 'address' | 'phone' | 'bestTime') => ({
    text: text[name],
    onTyped: (typed: string) => change({ [name]: typed }),
  })
  return (
    <FormBox
      title={words.change}
      does={words.save}
      leaves={words.leave}
      isBusy={saving.isBusy}
      className={styles.form}
      half={form.half}
      onFinished={() => void form.keep()}
      onClosed={onClosed}
    >
      <TickField
        label={words.noMail}
        hint={words.noMailHint}
        isTicked={text.noMail}
        onTicked={(noMail) => change({ noMail })}
      />
      {text.noMail ? (
        <TextField
          label={words.handOver}
          hint={words.handOverHint}
          {...field('handOver')}
          problem={form.isMissing ? words.handOverMissing : null}
          longest={200}
        />
      ) : null}
      <TextField label={words.address} hint={words.addressHint} {...field('address')} longest={200} />
      <TextField label={words.phone} hint={words.phoneHint} {...field('phone')} longest={40} />
      <TextField label={words.bestTime} hint={words.bestTimeHint} {...field('bestTime')} longest={60} />
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
    </FormBox>
  )
}
