import { type ReactNode, useState } from 'react'
import type { ContactWish, ContactWishDraft } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import { contactWishWords as words } from '../../../shared/text/contact-wishes.ts'
import { useSaveContactWish } from '../../lib/contact-wish.ts'
import { problemOf } from '../../lib/problem.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './notes.module.css'

export interface ContactWishBoxProps {
  readonly patientId: PatientId
  readonly wish: ContactWish | null
  readonly onClosed: () => void
}

/** Do not mail, another address, another phone. All of it empty takes the wish back; Ctrl+Z brings it back. */
export function ContactWishBox({ patientId, wish, onClosed }: ContactWishBoxProps): ReactNode {
  const form = useWishForm(patientId, wish, onClosed)
  const { text, change, saving } = form
  const field = (name: 'handOver' | 'address' | 'phone') => ({
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
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
    </FormBox>
  )
}

/** What is typed, and keeping it with the way back to how it stood when the box opened. */
function useWishForm(patientId: PatientId, wish: ContactWish | null, onClosed: () => void) {
  const [before] = useState(() => draftOf(patientId, wish))
  const { mayMail, handOver, address, phone } = before
  const kept = useKeptText(
    { key: `contact-wish:${patientId}`, title: words.change },
    { noMail: !mayMail, handOver, address, phone },
  )
  const [isTried, setTried] = useState(false)
  const saving = useSaveContactWish()
  const toast = useToast()
  const { text, change, half } = kept
  const isMissing = text.noMail && text.handOver.trim() === ''
  async function keep(): Promise<void> {
    if (isMissing) return setTried(true)
    const draft: ContactWishDraft = {
      patientId,
      mayMail: !text.noMail,
      handOver: text.noMail ? text.handOver.trim() : '',
      address: text.address.trim(),
      phone: tidyPhone(text.phone.trim()),
    }
    const answer = await saving.run({ draft })
    if (!answer.ok) return
    toast({
      words: words.savedToast,
      onUndo: () => void saving.run({ draft: before }),
      onRedo: () => void saving.run({ draft }),
    })
    await kept.finish()
    onClosed()
  }
  return { text, change, half, saving, keep, isMissing: isTried && isMissing }
}

function draftOf(patientId: PatientId, wish: ContactWish | null): ContactWishDraft {
  const { mayMail = true, handOver = '', address = '', phone = '' } = wish ?? {}
  return { patientId, mayMail, handOver, address, phone }
}
