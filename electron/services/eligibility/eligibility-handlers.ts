import type { Reader } from '../../../db/connection.ts'
import * as benefitPlans from '../../../db/repositories/benefit-plans.ts'
import * as coverages from '../../../db/repositories/coverages.ts'
import * as eligibility from '../../../db/repositories/eligibility.ts'
import type { Caller, Given, Handlers, Received } from '../../../shared/contract/contract.ts'
import type { EligibilityCall } from '../../../shared/contract/eligibility.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { CoverageId } from '../../../shared/model/ids.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { getEligibility, keepEligibility } from './keep-eligibility.ts'
import { readEligibilityFile } from './read-eligibility-file.ts'

/** The calls about payers' answers on eligibility. */
export function eligibilityHandlers(desk: Desk): Pick<Handlers, EligibilityCall> {
  return {
    'eligibility.read': (request) => readEligibilityFile(desk, request),
    'eligibility.keep': (request, caller) => keepEligibility(desk, request, caller),
    'eligibility.list': ({ coverageId }) => done(answersOf(desk.store.reader, coverageId)),
    'eligibility.get': (request, caller) => getEligibility(desk, request, caller),
    'eligibility.remember': (request, caller) => rememberChoice(desk, request, caller),
    'eligibility.remembered': ({ benefitPlanId }) => done(eligibility.remembered(desk.store.reader, benefitPlanId)),
  }
}

/** The answers of a coverage; of one that was taken out of use, none. */
function answersOf(reader: Reader, id: CoverageId): Given<'eligibility.list'> {
  return coverages.find(reader, id) === null ? [] : eligibility.list(reader, id)
}

/** Remembers how a field is chosen for a plan, or forgets it. The trail says which field, never the payer's words. */
function rememberChoice(
  desk: Desk,
  { benefitPlanId, key, choice }: Received<'eligibility.remember'>,
  caller: Caller,
): Answer<Given<'eligibility.remember'>> {
  return desk.store.writer.transaction((tx): Answer<Given<'eligibility.remember'>> => {
    if (benefitPlans.find(tx, benefitPlanId) === null) return refused('NOT_FOUND')
    const by = { at: desk.now(), by: signedIn(caller).id }
    eligibility.remember(tx, { benefitPlanId, fieldKey: key }, choice, by)
    const after = { benefitPlanId, field: key, choice: choice?.kind ?? 'forgotten' }
    recordAct(desk, tx, caller, { action: 'eligibility.remember', kind: 'clinic', id: '', after })
    return done(eligibility.remembered(tx, benefitPlanId))
  })
}
