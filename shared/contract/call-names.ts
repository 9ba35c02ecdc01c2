import type { Call } from './contract.ts'

/** The names of all calls, without their schemas, so that the preload stays small. Checked to be complete. */
const names = {
  'app.status': true,
  'setup.create': true,
  'session.signIn': true,
  'session.lock': true,
  'person.list': true,
  'person.add': true,
  'patient.find': true,
  'patient.get': true,
  'patient.save': true,
  'benefitPlan.find': true,
  'coverage.save': true,
  'estimate.list': true,
  'estimate.start': true,
  'estimate.get': true,
  'estimate.saveDraft': true,
  'estimate.issue': true,
  'fee.find': true,
  'fee.schedules': true,
  'fee.import': true,
  'plan.list': true,
  'plan.get': true,
  'plan.create': true,
  'plan.sign': true,
  'plan.preview': true,
  'plan.change': true,
  'plan.versions': true,
  'plan.previewBalance': true,
  'plan.balanceChanged': true,
  'plan.payOffQuote': true,
  'plan.offerSettlement': true,
  'plan.settle': true,
  'plan.writeOff': true,
  'credit.refund': true,
  'today.list': true,
  'today.snooze': true,
  'promise.list': true,
  'promise.log': true,
  'payment.post': true,
  'payment.reverse': true,
  'paper.list': true,
  'paper.get': true,
  'paper.save': true,
  'paper.print': true,
  'clinic.get': true,
  'clinic.save': true,
  'draft.list': true,
  'draft.save': true,
  'draft.discard': true,
} as const satisfies Readonly<Record<Call, true>>

/** Does the contract have a call of this name? Own properties only, so that `constructor` is no call. */
export function isCallName(name: unknown): name is Call {
  return typeof name === 'string' && Object.hasOwn(names, name)
}

export const callNames = Object.keys(names) as readonly Call[]
