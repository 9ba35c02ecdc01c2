import type { LineAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { whyWarnings } from '../../../../shared/text/estimate-why.ts'
import { isAuthorizationOpen, needsAuthorization } from './benefit.ts'
import { nameOf } from './checks.ts'

/** What the contract says should a needed authorization never come; null where none is open. */
export function authorizationWarning(
  route: Route,
  line: ServiceLine,
  answer: LineAnswer,
  language: Language,
): string | null {
  if (route.kind !== 'insured' || !needsAuthorization(route, line) || !isAuthorizationOpen([route], line)) return null
  const words = whyWarnings[language]
  const outcome = route.plan.authMissing
  if (outcome.action !== 'deny') return words.authPenalty(nameOf(line))
  // No contract holds a provider out of network to bear it.
  const isUnbound = route.tier === 'out' && !line.nsaProtected && outcome.liability === 'provider'
  const liability = isUnbound ? 'patientBilled' : outcome.liability
  const amount = amountAtRisk(liability === 'patientBilled', answer)
  if (amount === null) return null
  return liability === 'provider' ? words.authProvider(nameOf(line), amount) : words.authPatient(nameOf(line), amount)
}

function amountAtRisk(isBilled: boolean, { parts }: LineAnswer): Cents | null {
  const figure = isBilled ? parts.charge : parts.allowed
  return isSettled(figure) ? figure.value : null
}
