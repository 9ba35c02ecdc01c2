import { isPlainDate } from '../../shared/dates/plain-date.ts'
import { coverageIdSchema, estimateIdSchema, patientIdSchema, planIdSchema } from '../../shared/model/ids.ts'
import type { Place } from './place.ts'

const ON_PLAN = new Set([
  'terms',
  'writeOff',
  'direct',
  'waive',
  'sign',
  'refund',
  'settle',
  'fact',
  'autopay',
  'balance',
  'payOff',
])
const ON_ESTIMATE = new Set(['estimate', 'clock', 'cell', 'caller', 'price', 'line'])

/** Where a form that was left half-way is opened again: its key names the form and the record. */
export function draftPlace(draftKey: string): Place {
  const [form = '', id = '', estimate = '', route = ''] = draftKey.split(':')
  const planId = planIdSchema.safeParse(id).data
  const patientId = patientIdSchema.safeParse(id).data
  const estimateId = estimateIdSchema.safeParse(id).data
  if (form === 'payment' && planId) return { to: 'plan', planId, paying: true }
  if (form === 'reverse' && planId) return { to: 'plan', planId, reversing: estimate }
  if (ON_PLAN.has(form) && planId) return { to: 'plan', planId }
  if (form === 'call' && planId) return { to: 'calls', planId }
  if (form === 'coverage' && patientId)
    return {
      to: 'coverage',
      patientId,
      coverageId: estimate === 'new' ? null : (coverageIdSchema.safeParse(estimate).data ?? null),
    }
  if (form === 'auth' && patientId) return { to: 'auths', patientId, isAdding: estimate === 'new' }
  if (form === 'assistance' && patientId) return { to: 'assistance', patientId }
  if ((form === 'noPlan' || form === 'noPlanBack') && patientId) return { to: 'refusals', patientId }
  if (form === 'handover') return { to: 'handOver' }
  if ((form === 'goodFaith' || form === 'outcome') && estimateId) return { to: 'estimate', estimateId, part: form }
  if (ON_ESTIMATE.has(form) && estimateId) return { to: 'estimate', estimateId }
  if (form === 'handOne') return { to: 'tray' }
  if (form === 'snooze') return { to: 'today' }
  if (form === 'draw') return { to: 'reports', report: 'debits' }
  if (form === 'person' || form === 'pack') return { to: 'setup', section: form === 'pack' ? 'plans' : 'people' }
  if ((form === 'day' || form === 'reopen') && isPlainDate(id)) return { to: 'closeDay', on: id }
  if (form === 'refusal' || form === 'smaller') return { to: 'approvals' }
  if (form === 'emergency') return { to: 'account' }
  if (form === 'prices') return { to: 'fees' }
  if (form === 'audit') return { to: 'audit' }
  if (form === 'setup') return { to: 'setup', section: 'clinic' }
  if (form === 'schedule') return { to: 'setup', section: 'prices' }
  if ((form === 'plan' || form === 'downPayment') && patientId) {
    const from = estimateIdSchema.safeParse(estimate).data ?? null
    return { to: 'newPlan', patientId, estimateId: from, routeId: route === '-' || route === '' ? null : route }
  }
  return patientId && id !== 'new' ? { to: 'patient', patientId } : { to: 'patients' }
}
