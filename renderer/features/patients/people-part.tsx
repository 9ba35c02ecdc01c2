import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { relatedWords as words } from '../../../shared/text/related-people.ts'
import { useKeptPanel } from '../../lib/kept-views.ts'
import { problemOf } from '../../lib/problem.ts'
import { useRelatedPeople } from '../../lib/related-people.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import styles from './people-part.module.css'
import { Payer, Person } from './related-person.tsx'
import { SettledPersonBox } from './settled-person-box.tsx'

const NEW = 'new'
const NOBODY = { payers: [], people: [] } as const

/** Who pays the open plans, who else may be told and who acts for the patient. Alt+W adds somebody. */
export function PeoplePart({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const found = useRelatedPeople(patientId)
  const mayWork = useMayWork()
  const [open, setOpen] = useKeptPanel('related', isPanel)
  const { payers, people } = found.data ?? NOBODY
  const add = () => setOpen(NEW)
  useKeys([{ keys: 'Alt+W', does: words.add, isOn: mayWork, run: add }])
  const opened = people.find(({ id }) => id === open) ?? null
  return (
    <section className={styles.part} aria-label={words.title}>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        {mayWork ? (
          <Button size="small" keys="Alt W" onPressed={add}>
            {words.add}
          </Button>
        ) : null}
      </header>
      {found.isError ? <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} /> : null}
      <ul className={styles.list}>
        {payers.map((payer) => (
          <li key={`${payer.relation} ${payer.name}`} className={styles.person}>
            <Payer payer={payer} />
          </li>
        ))}
        {people.map((person) => (
          <li key={person.id}>
            <Person person={person} onOpened={mayWork ? () => setOpen(person.id) : null} />
          </li>
        ))}
      </ul>
      {found.isSuccess && people.length === 0 ? (
        <p className={styles.none}>{mayWork ? words.none : words.noneToAdd}</p>
      ) : null}
      {mayWork && (open === NEW || opened !== null) ? (
        <SettledPersonBox key={open} patientId={patientId} person={opened} onClosed={() => setOpen(null)} />
      ) : null}
    </section>
  )
}

function isPanel(text: string): text is string {
  return text !== ''
}
