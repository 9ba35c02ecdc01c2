import type { ReactNode } from 'react'
import type { PlanPayer, RelatedPerson } from '../../../shared/model/related-person.ts'
import { guarantorWords } from '../../../shared/text/plan-screen.ts'
import { standingOf, relatedWords as words } from '../../../shared/text/related-people.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './people-part.module.css'

/** Who pays a plan, as the plan says it. */
export function Payer({ payer }: { readonly payer: PlanPayer }): ReactNode {
  const relation = guarantorWords.relations.find(({ value }) => value === payer.relation)
  return (
    <>
      <Named name={payer.name} facts={[relation?.label ?? '']} />
      <span className={styles.standing}>{words.pays(payer.planNumbers)}</span>
    </>
  )
}

export interface PersonProps {
  readonly person: RelatedPerson
  readonly onOpened: (() => void) | null
}

/** One of them with what holds today; pressed, it opens for a change. */
export function Person({ person, onOpened }: PersonProps): ReactNode {
  const today = useToday()
  const content = (
    <>
      <Named name={person.name} facts={[person.relation, person.phone]} />
      {standingOf(person, today).map((sentence) => (
        <span key={sentence.words} className={sentence.isOver ? styles.over : styles.standing}>
          {sentence.words}
        </span>
      ))}
      <small className={styles.by}>{words.by(person.by, listDay(dayOfIso(person.savedAt), today))}</small>
    </>
  )
  if (onOpened === null) return <div className={styles.person}>{content}</div>
  return (
    <button type="button" className={styles.person} onClick={onOpened}>
      {content}
    </button>
  )
}

function Named({ name, facts }: { readonly name: string; readonly facts: readonly string[] }): ReactNode {
  const said = facts.filter((fact) => fact !== '').join(', ')
  return (
    <span className={styles.name}>
      <b>{name}</b> <span>{said}</span>
    </span>
  )
}
