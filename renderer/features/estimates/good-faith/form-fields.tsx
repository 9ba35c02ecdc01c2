import type { ReactNode } from 'react'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Form } from '../../../ui/form.tsx'
import styles from './good-faith.module.css'
import { OthersFields } from './others-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RecurringFields } from './recurring-fields.tsx'
import { ServiceFields } from './service-fields.tsx'
import type { FormOf } from './use-form-deeds.ts'
import { VisitFields } from './visit-fields.tsx'

/** The fields of the form, in the order in which it is printed. */
export function FormFields({ work, clinic, deeds }: FormOf): ReactNode {
  const { extras, mayEdit } = work
  const own = { text: extras.kept.text, mayEdit, onChanged: extras.kept.change }
  return (
    <Form label={words.title} className={styles.fields} half={extras.kept.half} onFinished={() => void deeds.issue()}>
      {deeds.problem ? <Banner tone="bad" {...problemOf(deeds.problem)} /> : null}
      <VisitFields work={work} />
      <ServiceFields work={work} />
      <RecurringFields {...own} />
      <OthersFields {...own} />
      <PlaceFields clinic={clinic} mayEdit={mayEdit} />
    </Form>
  )
}
