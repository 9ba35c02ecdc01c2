import { addMonths, type PlainDate } from '../../dates/plain-date.ts'

/** Why somebody has Medicare, and what other coverage there is. Null: nobody has told. */
export interface MedicareSituation {
  readonly because: 'age' | 'disability' | 'kidneyDisease'
  /** Through whose current employment the other plan comes; `none` for retiree coverage and COBRA, `own` for a policy
   * that somebody bought and that no employer offers. */
  readonly other:
    | 'currentEmployment'
    | 'none'
    | 'own'
    | 'workersCompensation'
    | 'noFault'
    | 'liability'
    | 'medicaid'
    | 'medigap'
  readonly employees: number | null
  /** Kidney disease: the first day of eligibility. */
  readonly eligibleSince: PlainDate | null
  /** Kidney disease: by what the person had Medicare before it. */
  readonly entitledBefore?: 'none' | 'age' | 'disability'
  readonly on: PlainDate
}

export type MedicareOrder = 'primary' | 'secondary' | 'missing'

/** The sizes of employer and the months that the law sets for Medicare to pay second. */
export interface MedicareSecondaryRules {
  readonly employeesForAge: number
  readonly employeesForDisability: number
  readonly kidneyMonths: number
}

/**
 * Does Medicare pay first or second? Where it paid first by age or disability when kidney disease came, it goes on to pay
 * first; else it pays second for the first months, for any size of employer, and first after them.
 * Source: coverage specification, section 5.2; 42 CFR 411.20 to 411.206, two reasons at once: 411.163(b).
 */
export function medicareOrder(situation: MedicareSituation, rules: MedicareSecondaryRules): MedicareOrder {
  const { other, because, employees, eligibleSince, entitledBefore, on } = situation
  if (other === 'medicaid' || other === 'medigap' || other === 'own') return 'primary'
  if (other === 'workersCompensation' || other === 'noFault' || other === 'liability') return 'secondary'
  if (because === 'kidneyDisease') {
    const before = entitledBefore === undefined || entitledBefore === 'none' ? null : entitledBefore
    const was = before === null ? 'secondary' : medicareOrder({ ...situation, because: before }, rules)
    if (was === 'primary') return 'primary'
    if (eligibleSince === null) return 'missing'
    if (was === 'missing') return on < addMonths(eligibleSince, rules.kidneyMonths) ? 'missing' : 'primary'
    return on < addMonths(eligibleSince, rules.kidneyMonths) ? 'secondary' : 'primary'
  }
  if (other === 'none') return 'primary'
  if (employees === null) return 'missing'
  const enough = because === 'age' ? rules.employeesForAge : rules.employeesForDisability
  return employees >= enough ? 'secondary' : 'primary'
}
