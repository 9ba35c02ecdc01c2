import type { ReactNode } from 'react'
import type { RouteOutlook, YearOutlook } from '../../../../shared/engine/outlook/outlook-answer.ts'
import type { OutlookNote } from '../../../../shared/engine/outlook/outlook-notes.ts'
import { comparisonText, outlookNoteText, outlookWords, spanText } from '../../../../shared/text/outlook.ts'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import type { Column } from '../state/comparison.ts'
import styles from './outlook.module.css'

export interface OutlookResultsProps {
  readonly outlook: YearOutlook
  readonly columns: readonly Column[]
  readonly language: 'en' | 'es'
  readonly kindName: (kind: string) => string
}

/** What each way of paying comes to by the end of the year, and from which further care on insurance catches up. */
export function OutlookResults({ outlook, columns, language, kindName }: OutlookResultsProps): ReactNode {
  const words = outlookWords[language]
  const until = outlook.routes.find((one) => one.until !== null)?.until ?? null
  const notes = [...new Set(outlook.routes.flatMap((one) => one.notes.map((note) => noteWords(note))))]
  function noteWords({ code, kind, on }: OutlookNote): string {
    return outlookNoteText({ code, kind: kind === null ? '' : kindName(kind), on }, language)
  }
  return (
    <>
      <h3>
        {words.total}
        {until === null ? null : <small>{words.until(until)}</small>}
      </h3>
      <ul className={styles.routes}>
        {outlook.routes.map((one) => (
          <Route key={`${one.routeId}-${one.laterRouteId ?? ''}`} one={one} columns={columns} language={language} />
        ))}
      </ul>
      {outlook.comparisons.length > 0 ? (
        <>
          <h3>{words.breakEven}</h3>
          <ul className={styles.sentences}>
            {outlook.comparisons.map((one) => (
              <li key={`${one.cashRouteId}-${one.insuredRouteId}-${one.category}`}>
                <LetterBadge letter={letterOf(columns, one.cashRouteId)} />
                <LetterBadge letter={letterOf(columns, one.insuredRouteId)} />
                <span>{comparisonText({ ...one, kind: kindName(one.category) }, language)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

interface RouteProps {
  readonly one: RouteOutlook
  readonly columns: readonly Column[]
  readonly language: 'en' | 'es'
}

function Route({ one, columns, language }: RouteProps): ReactNode {
  const words = outlookWords[language]
  const now = columns.find(({ route }) => route.id === one.routeId)
  const later = columns.find(({ route }) => route.id === one.laterRouteId)
  const isCash = now?.route.kind === 'selfPay'
  return (
    <li>
      <LetterBadge letter={now?.letter ?? 'A'} />
      <span className={styles.way}>{wayWords(isCash, now?.route.name ?? '', later?.route.name ?? null, words)}</span>
      <b>{spanText(one.total.range, language)}</b>
      <small>
        {words.now} {spanText(one.now.range, language)} · {words.later} {spanText(one.later.range, language)}
      </small>
    </li>
  )
}

function wayWords(isCash: boolean, name: string, later: string | null, words: (typeof outlookWords)['en']): string {
  if (!isCash) return words.insuredAll(name)
  return later === null ? name : words.cashThenInsured(later)
}

function letterOf(columns: readonly Column[], routeId: string): Column['letter'] {
  return columns.find(({ route }) => route.id === routeId)?.letter ?? 'A'
}
