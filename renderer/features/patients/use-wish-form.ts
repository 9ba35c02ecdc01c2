import { useState } from 'react'
import type { ContactWish, ContactWishDraft } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import { contactWishWords as words } from '../../../shared/text/contact-wishes.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'
import { useSaveContactWish } from '../../lib/contact-wish.ts'
import { type KeptForm, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'

/** What stands in the box. */
interface WishText {
  readonly noMail: boolean
  readonly handOver: string
  readonly address: string
  readonly phone: string
  readonly bestTime: string
}

/** Everything on which two versions of a wish can part, in the order of the form. */
export const WISH_PARTS: readonly VersionPart<WishText>[] = [
  { ...textPart<WishText>('noMail', words.noMail), shown: ({ noMail }) => (noMail ? words.noMail : '') },
  textPart('handOver', words.handOver),
  textPart('address', words.address),
  textPart('phone', words.phone),
  textPart('bestTime', words.bestTime),
]

/** What is typed, and keeping it with the way back to how it stood when the box opened. */
export function useWishForm(patientId: PatientId, wish: ContactWish | null, onClosed: () => void) {
  const [before] = useState(() => draftOf(patientId, wish))
  const kept = useKeptText(formOf(patientId), textOf(before))
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
      bestTime: text.bestTime.trim(),
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

/** Under what a wish that is typed is found again. */
export function formOf(patientId: PatientId): KeptForm {
  return { key: `contact-wish:${patientId}`, title: words.change }
}

export function textOf({ mayMail, handOver, address, phone, bestTime }: ContactWishDraft): WishText {
  return { noMail: !mayMail, handOver, address, phone, bestTime }
}

/** The wish as it is kept; empty where there is none. */
export function draftOf(patientId: PatientId, wish: ContactWish | null): ContactWishDraft {
  const { mayMail = true, handOver = '', address = '', phone = '', bestTime = '' } = wish ?? {}
  return { patientId, mayMail, handOver, address, phone, bestTime }
}
