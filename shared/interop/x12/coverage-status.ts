import type { Benefit } from './benefit.ts'
import type { CoverageStatus } from './eligibility-answer.ts'

/** A benefit of the plan as a whole: service type 30, or none at all. */
export function isWholePlan({ serviceTypes }: Pick<Benefit, 'serviceTypes'>): boolean {
  return serviceTypes.length === 0 || serviceTypes.includes('30')
}

/**
 * What the benefits say of the coverage: of the plan as a whole where something is said of it, else of anything. Both at
 * once is unknown, and so is silence: never inactive. Source: interop specification 3.3, 3.7 and 3.8.
 */
export function coverageStatus(benefits: readonly Pick<Benefit, 'kind' | 'serviceTypes'>[]): CoverageStatus {
  const stated = benefits
    .map((benefit, place) => ({ benefit, place }))
    .filter(({ benefit }) => benefit.kind === 'active' || benefit.kind === 'inactive')
  const ofPlan = stated.filter(({ benefit }) => isWholePlan(benefit))
  const told = ofPlan.length > 0 ? ofPlan : stated
  const because = told.map(({ place }) => place)
  const kinds = new Set(told.map(({ benefit }) => benefit.kind))
  if (kinds.size !== 1) return { is: 'unknown', because }
  return { is: kinds.has('active') ? 'active' : 'inactive', because }
}
