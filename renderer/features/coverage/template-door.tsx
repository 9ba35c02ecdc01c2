import type { ReactNode } from 'react'
import { templateBoxWords } from '../../../shared/text/templates-screen.ts'
import { planFromOffer, templateOffers } from '../../lib/plan-templates.ts'
import { TemplateBox } from '../../ui/template-box.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

export interface TemplateDoorProps {
  readonly form: CoverageForm
  readonly onClosed: () => void
}

/** The list of plan templates over the editor; one that is taken fills the blanks of the plan. */
export function TemplateDoor({ form, onClosed }: TemplateDoorProps): ReactNode {
  return (
    <TemplateBox
      offers={templateOffers(form.planYear)}
      note={`${templateBoxWords.blanksOnly} ${templateBoxWords.wholePlan}`}
      onTaken={(offer) => {
        form.takeTemplate(offer, planFromOffer(offer, form.planYear))
        onClosed()
      }}
      onClosed={onClosed}
    />
  )
}
