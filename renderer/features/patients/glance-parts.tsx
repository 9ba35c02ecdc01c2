import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { glanceWords } from '../../../shared/text/patient-glance.ts'
import { noteWords } from '../../../shared/text/patient-notes.ts'
import { relatedWords, standingOf } from '../../../shared/text/related-people.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { useRelatedPeople } from '../../lib/related-people.ts'
import { useToday } from '../../ui/today.tsx'
import { useNotes } from './api/notes.ts'
import { useWorkOf } from './api/patient-record.ts'
import { coverageLine, estimateLine, planLine, stepLine } from './glance-lines.ts'
import { GlancePart } from './glance-part.tsx'

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
    const words = [person.name, person.relation].filter((part) => part !== '').join(', ')
    const sentences = standingOf(person, today).map((sentence) => sentence.words)
    return { key: person.id, words, note: sentences.join(' ') }
  })
  const pinned = notes.filter(({ isPinned }) => isPinned).map((note) => ({ key: note.id, words: note.words }))
  return (
    <>
      <GlancePart
        title={patientWords.nextSteps}
        lines={useWorkOf(id)
          .slice(0, MOST)
          .map((row) => stepLine(row, today))}
      />
      <GlancePart
        title={patientWords.coverage}
        lines={coverages.map((coverage) => coverageLine(coverage, today))}
        empty={glanceWords.noCoverage}
      />
      <GlancePart
        title={patientWords.lastEstimates}
        lines={record.estimates.slice(0, MOST).map(estimateLine)}
        empty={glanceWords.noEstimate}
      />
      <GlancePart
        title={patientWords.plans}
        lines={record.plans.slice(0, MOST).map((plan) => planLine(plan, today))}
        empty={glanceWords.noPlan}
      />
      <GlancePart title={relatedWords.title} lines={told} />
      <GlancePart title={noteWords.pinned} lines={pinned} />
    </>
  )
}
