import type { Plan } from '../../../../shared/model/plan.ts'
import type { DeedKind } from '../../../../shared/text/plan-deeds.ts'
import type { ChangeForm } from './change-form.ts'

/** What the fields of every kind of change are given. */
export interface ChangeFieldsProps {
  readonly kind: DeedKind
  readonly plan: Plan
  readonly form: ChangeForm
  readonly set: (change: Partial<ChangeForm>) => void
}
