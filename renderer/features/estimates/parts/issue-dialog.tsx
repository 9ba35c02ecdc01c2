import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { issueWords } from '../../../../shared/text/estimate-dialogs.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { Segments } from '../../../ui/segments.tsx'
import type { Column } from '../state/comparison.ts'
import styles from './dialogs.module.css'

export interface IssueDialogProps {
  /** The column that the paper is about: the chosen one, or the only one. */
  readonly chosen: Column | null
  /** Facts that are not known, in words. */
  readonly unknown: readonly string[]
  readonly openChecks: number
  readonly language: Language
  readonly isBusy: boolean
  readonly problem: AppError | null
  readonly onIssued: (language: Language) => void
  readonly onClosed: () => void
}

/** What will be true once the estimate is issued: which papers are drawn, and what stays unknown. */
export function IssueDialog(props: IssueDialogProps): ReactNode {
  const { chosen, unknown, openChecks, isBusy, problem, onClosed } = props
  const [language, setLanguage] = useState<Language>(props.language)
  const words = problem ? problemOf(problem) : null
  return (
    <FormBox
      title={issueWords.title}
      does={issueWords.issue}
      leaves={issueWords.cancel}
      isBusy={isBusy}
      className={styles.one}
      onFinished={() => props.onIssued(language)}
      onClosed={onClosed}
    >
      {words ? <Banner tone="bad" fact={words.fact} more={words.more} /> : null}
      <p>{chosen ? issueWords.what(chosen.route.name) : issueWords.nothingChosen}</p>
      <Facts heading={issueWords.printed} facts={[paperOf(chosen)]} />
      {unknown.length > 0 ? <Facts heading={issueWords.unknown} facts={unknown} /> : null}
      {openChecks > 0 ? <p className={styles.note}>{issueWords.open(openChecks)}</p> : null}
      <Segments label={issueWords.language} choices={issueWords.languages} value={language} onPicked={setLanguage} />
    </FormBox>
  )
}

function paperOf(chosen: Column | null): string {
  return chosen?.route.kind === 'selfPay' ? issueWords.goodFaith : issueWords.insured
}

function Facts({ heading, facts }: { readonly heading: string; readonly facts: readonly string[] }): ReactNode {
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  )
}
