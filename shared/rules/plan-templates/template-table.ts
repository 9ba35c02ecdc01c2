import { dental } from './dental.ts'
import { epo } from './epo.ts'
import { hdhp } from './hdhp.ts'
import { hdhpFamily } from './hdhp-family.ts'
import { hmo } from './hmo.ts'
import { indemnity } from './indemnity.ts'
import { medicaid } from './medicaid.ts'
import { medicareAdvantage } from './medicare-advantage.ts'
import { medicareTemplates } from './medicare-template-table.ts'
import type { OfferedTemplate } from './plan-template.ts'
import { pos } from './pos.ts'
import { ppo } from './ppo.ts'

/** Every plan template, in the order in which they are offered. */
export const planTemplates: readonly OfferedTemplate[] = [
  { id: 'ppo', kind: 'network', template: ppo },
  { id: 'hmo', kind: 'network', template: hmo },
  { id: 'epo', kind: 'network', template: epo },
  { id: 'pos', kind: 'network', template: pos },
  { id: 'hdhp', kind: 'highDeductible', template: hdhp },
  { id: 'hdhpFamily', kind: 'highDeductible', template: hdhpFamily },
  ...medicareTemplates,
  { id: 'medicareAdvantage', kind: 'medicareAdvantage', template: medicareAdvantage },
  { id: 'medicaid', kind: 'medicaid', template: medicaid },
  { id: 'dental', kind: 'benefitMaximum', template: dental },
  { id: 'indemnity', kind: 'indemnity', template: indemnity },
]
