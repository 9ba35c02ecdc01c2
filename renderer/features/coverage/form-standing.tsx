import type { ReactNode } from 'react'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

/** Why saving did not work, else that a draft was taken up again. */
export function FormStanding({ form }: { readonly form: CoverageForm }): ReactNode {
  if (form.save.problem) return <Banner tone="bad" {...problemOf(form.save.problem)} />
  if (!form.wasRestored) return null
  const action = { words: coverageWords.startAnew, onPressed: form.startAnew }
  return <Banner tone="info" fact={coverageWords.restored} action={action} />
}

/** What the editor notices. */
export function FormNotes({ form }: { readonly form: CoverageForm }): ReactNode {
  return (
    <div>
      {form.notes.map((note) => (
        <CheckLine key={note.fact} {...note} />
      ))}
    </div>
  )
}
