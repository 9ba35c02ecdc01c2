import type { ReactNode } from 'react'
import { outlookScreen } from '../../../../shared/text/estimate-outlook.ts'
import { outlookWords } from '../../../../shared/text/outlook.ts'
import { kindNameIn } from '../../../../shared/text/screens-coverage.ts'
import { AnswerField } from '../../../ui/answer-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { newCare, type TypedCare } from '../state/outlook-form.ts'
import { useOutlook } from '../state/use-outlook.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './outlook.module.css'
import { OutlookCare } from './outlook-care.tsx'
import { OutlookResults } from './outlook-results.tsx'

type Language = 'en' | 'es'

export interface OpenOutlookProps {
  readonly work: Workspace
  readonly stored: string | null
  readonly language: Language
}

export function OpenOutlook({ work, stored, language }: OpenOutlookProps): ReactNode {
  const { question } = work.draft
  const { typed, set, outlook } = useOutlook(question, work.record.row.id, stored)
  const words = outlookWords[language]
  const change = (at: number, part: Partial<TypedCare>) =>
    set({ care: typed.care.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const counts = (['nothing', 'deductible', 'deductibleAndOop'] as const).map((value) => ({
    value,
    label: words.cashCountsAnswers[value],
  }))
  return (
    <div lang={language} className={styles.body}>
      <h3>{words.expected}</h3>
      <div className={styles.heads} aria-hidden="true">
        <span>{words.times}</span>
        <span>{words.each}</span>
      </div>
      {typed.care.map((one, at) => (
        <OutlookCare
          key={one.id}
          care={one}
          number={at + 1}
          kinds={kindsOf(work)}
          language={language}
          isFirst={at === 0}
          onChanged={(part) => change(at, part)}
          onRemoved={typed.care.length > 1 ? () => set({ care: typed.care.filter((_, index) => index !== at) }) : null}
        />
      ))}
      <Button kind="quiet" size="small" onPressed={() => set({ care: [...typed.care, newCare(typed.care)] })}>
        {outlookScreen.add}
      </Button>
      <AnswerField
        label={words.cashCounts}
        choices={counts}
        value={typed.cashCounts}
        onPicked={(cashCounts) => set({ cashCounts })}
      />
      <OutlookResults
        outlook={outlook}
        columns={work.columns}
        language={language}
        kindName={(kind) => kindNameIn(kind, language)}
      />
    </div>
  )
}

/** Kinds of care that the plans of the columns know, first those of today's services. */
function kindsOf({ draft }: Workspace): readonly string[] {
  const { lines, routes } = draft.question
  const plans = routes.flatMap((route) => (route.kind === 'insured' ? route.plan.benefits : []))
  const all = [...lines.map((line) => line.category), ...plans.map((rule) => rule.category)]
  return [...new Set(all)].filter((kind) => kind !== '')
}
