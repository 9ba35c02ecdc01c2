import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import type { EstimateRow } from '../../../shared/model/estimate.ts'
import type { PlanRow } from '../../../shared/model/plan.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { glanceWords } from '../../../shared/text/patient-glance.ts'
import { noteWords } from '../../../shared/text/patient-notes.ts'
import { relatedWords, standingOf } from '../../../shared/text/related-people.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { estimateStateWord, estimateTitle, orderWord, planStateWord } from '../../../shared/text/screens-records.ts'
import { whenWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { useRelatedPeople } from '../../lib/related-people.ts'
import { recordPlace } from '../../lib/work-place.ts'
import { whatOf } from '../../lib/work-words.ts'
import { owesShown } from '../../ui/estimate-columns.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { Shown } from '../../ui/shown.ts'
import { useToday } from '../../ui/today.tsx'
import { useNotes } from './api/notes.ts'
import { useWorkOf } from './api/patient-record.ts'
import styles from './glance-sheet.module.css'

/** So many of a kind; the rest is in the record. */
const MOST = 3

/** What waits, what covers, the last estimates and plans, who may be told, and what is pinned. */
export function GlanceParts({ record }: { readonly record: PatientRecord }): ReactNode {
  const today = useToday()
  const { id } = record.patient
  const people = useRelatedPeople(id).data?.people ?? []
  const notes = useNotes(id).data ?? []
  const coverages = record.coverages.toSorted((a, b) => a.order - b.order)
  const told = people.map((person) => {
    const sentences = standingOf(person, today).map(({ words }) => words)
    return { key: person.id, words: person.name, note: [person.relation, ...sentences].join('. ') }
  })
  const pinned = notes.filter(({ isPinned }) => isPinned).map((note) => ({ key: note.id, words: note.words }))
  return (
    <>
      <Part
        title={patientWords.nextSteps}
        lines={useWorkOf(id)
          .slice(0, MOST)
          .map((row) => stepLine(row, today))}
      />
      <Part
        title={patientWords.coverage}
        lines={coverages.map((coverage) => coverageLine(coverage, today))}
        empty={glanceWords.noCoverage}
      />
      <Part
        title={patientWords.lastEstimates}
        lines={record.estimates.slice(0, MOST).map(estimateLine)}
        empty={glanceWords.noEstimate}
      />
      <Part
        title={patientWords.plans}
        lines={record.plans.slice(0, MOST).map((plan) => planLine(plan, today))}
        empty={glanceWords.noPlan}
      />
      <Part title={relatedWords.title} lines={told} />
      <Part title={noteWords.pinned} lines={pinned} />
    </>
  )
}

interface GlanceLine {
  readonly key: string
  readonly words: string
  readonly note?: string
  readonly amount?: Shown
  /** Where the record is; absent where there is none of its own. */
  readonly place?: Place | null
}

function stepLine(row: WorkRow, today: PlainDate): GlanceLine {
  const note = `${listDay(row.on, today)}, ${whenWords(row.group, row.days)}`
  const line = { key: row.key, words: whatOf(row.what), note, place: recordPlace(row) }
  return row.amount === null ? line : { ...line, amount: { kind: 'amount', value: row.amount } }
}

function coverageLine({ id, patientId, order, plan, source }: Coverage, today: PlainDate): GlanceLine {
  const checked = source.asOf === null ? '' : `, ${glanceWords.checked(listDay(source.asOf, today))}`
  const place = { to: 'coverage', patientId, coverageId: id } as const
  return { key: id, words: plan.planName, note: `${orderWord(order)}${checked}`, place }
}

function estimateLine(row: EstimateRow): GlanceLine {
  const note = [row.number, estimateStateWord(row.state, row.version).words].filter((part) => part !== '').join(' · ')
  const place = { to: 'estimate', estimateId: row.id } as const
  return { key: row.id, words: estimateTitle(row.title), note, amount: owesShown(row), place }
}

function planLine(row: PlanRow, today: PlainDate): GlanceLine {
  const next = row.nextDueOn === null ? '' : `, ${glanceWords.next(listDay(row.nextDueOn, today))}`
  const note = `${glanceWords.leftOf(shownMoney(row.financed))} · ${planStateWord(row).words}${next}`
  const place = { to: 'plan', planId: row.id } as const
  return { key: row.id, words: row.number, note, amount: { kind: 'amount', value: row.left }, place }
}

interface PartProps {
  readonly title: string
  readonly lines: readonly GlanceLine[]
  /** Without it a part with no lines is not there. */
  readonly empty?: string
}

function Part({ title, lines, empty }: PartProps): ReactNode {
  if (lines.length === 0 && empty === undefined) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {lines.length === 0 ? <p className={styles.none}>{empty}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { readonly line: GlanceLine }): ReactNode {
  const { go } = useNavigation()
  const { words, note, amount, place } = line
  const content = (
    <>
      <span className={styles.words}>{words}</span>
      {amount ? <FigureAmount of={amount} /> : null}
      {note ? <small className={styles.note}>{note}</small> : null}
    </>
  )
  if (!place) return <div className={styles.line}>{content}</div>
  return (
    <button type="button" className={styles.line} onClick={() => go(place)}>
      {content}
    </button>
  )
}
