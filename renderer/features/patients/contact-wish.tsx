import type { ReactNode } from 'react'
import type { ContactWish } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { contactWishWords as words } from '../../../shared/text/contact-wishes.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
import { useKeptOpen } from '../../lib/kept-views.ts'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { ContactWishBox } from './contact-wish-box.tsx'
import styles from './notes.module.css'

/** Where papers and calls go instead, or that nothing is mailed. Alt+M changes it. */
export function ContactWishPart({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const found = useContactWish(patientId)
  const mayWork = useMayWork()
  const [isOpen, setOpen] = useKeptOpen('contact-wish')
  useKeys([{ keys: 'Alt+M', does: words.title, isOn: mayWork, run: () => setOpen(true) }])
  return (
    <section className={styles.notes} aria-label={words.title}>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        {mayWork ? (
          <Button size="small" keys="Alt M" onPressed={() => setOpen(true)}>
            {words.say}
          </Button>
        ) : null}
      </header>
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : found.data == null ? (
        <p className={styles.none}>{found.isSuccess ? words.none : null}</p>
      ) : (
        <Said wish={found.data} />
      )}
      {mayWork && isOpen && found.isSuccess ? (
        <ContactWishBox patientId={patientId} wish={found.data} onClosed={() => setOpen(false)} />
      ) : null}
    </section>
  )
}

function Said({ wish }: { readonly wish: ContactWish }): ReactNode {
  const today = useToday()
  const { mayMail, handOver, address, phone, bestTime, savedAt, by } = wish
  return (
    <dl className={styles.said}>
      {mayMail ? null : <Line name={words.noMail} value={words.byHand(handOver)} />}
      {address === '' ? null : <Line name={words.address} value={address} />}
      {phone === '' ? null : <Line name={words.phone} value={phone} />}
      {bestTime === '' ? null : <Line name={words.bestTime} value={bestTime} />}
      <dd className={styles.by}>{words.by(by, listDay(dayOfIso(savedAt), today))}</dd>
    </dl>
  )
}

function Line({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.words}>{value}</dd>
    </>
  )
}
