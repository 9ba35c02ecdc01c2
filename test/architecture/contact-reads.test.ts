import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Holders of an address or phone that is no person's: the clinic, payers of insurance, words and styles. */
const NOBODYS =
  /(clinic|contact|desk|provider|dispute|styles|[wW]ords|[hH]eads|Fields|party|begun|other|payer)\??\.(address|phone)\b/g

/** A read of an address or phone: by name, taken apart, or handed on whole with the record. */
const READS = [
  /\.(address|phone)\b/g,
  /\{[^{}:;]*\b(address|phone)\b[^{}:;]*\}\s*(?=[=:)])/g,
  /\.\.\.(patient|guarantor|applicant)\b/g,
  /\b(patientAddress|payerAddress|guarantorAddress|guarantorPhone)\b/g,
]

/** The file asks how the person wants to be reached before it uses what the record or the plan says. */
const ASKS = /contactWishes\.|ContactWish|reachedAt|mailedTo|isConfidentialPhone|\breached\b/

/** How often each of these files reads an address or phone, after it asked the wishes. */
const ASKING: Readonly<Record<string, number>> = {
  'db/repositories/contact-wishes.ts': 6,
  'electron/services/agreement-parties.ts': 1,
  'electron/services/contact-wishes.ts': 2,
  'electron/services/desk-work/row-marks.ts': 1,
  'electron/services/hand-off/account-rows.ts': 2,
  'electron/services/papers/addressed.ts': 1,
  'electron/services/papers/assistance-papers.ts': 5,
  'electron/services/papers/plan-letters.ts': 1,
  'electron/services/papers/statement-paper.ts': 1,
  'renderer/features/installments/state/first-form.ts': 1,
  'renderer/features/patients/use-wish-form.ts': 4,
  'renderer/features/patients/contact-wish.tsx': 1,
  'renderer/features/patients/contact-part.tsx': 4,
  'renderer/features/refusals/refusal-text.ts': 3,
  'renderer/features/today/reach.tsx': 1,
  'shared/model/contact-wish.ts': 11,
}

/** Those that need not ask, by why; the number is how often each reads. */
const NEED_NOT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'a row of work; desk-work/row-marks.ts asks for all of them': {
    'electron/services/desk-work/approval-rows.ts': 1,
    'electron/services/desk-work/assistance-rows.ts': 1,
    'electron/services/desk-work/authorization-rows.ts': 1,
    'electron/services/desk-work/day-rows.ts': 6,
    'electron/services/desk-work/hand-off-rows.ts': 1,
    'electron/services/desk-work/other-rows.ts': 9,
    'electron/services/desk-work/plan-rows.ts': 1,
    'electron/services/desk-work/refusal-rows.ts': 1,
    'electron/services/desk-work/stricter-rows.ts': 2,
  },
  'which state’s law holds, or who lives together: never sent or called': {
    'db/repositories/credits.ts': 3,
    'db/repositories/held-packs.ts': 5,
    'db/repositories/plans.ts': 3,
    'electron/services/credit-duties.ts': 2,
    'electron/services/hand-off/rules-of-plan.ts': 1,
    'electron/services/list-promised.ts': 1,
    'electron/services/papers/combined-paper.ts': 3,
    'electron/services/papers/stored-limits.ts': 1,
    'electron/services/plan-check.ts': 1,
    'electron/services/plan-fees/allowed-now.ts': 1,
    'electron/services/plan-limits-of.ts': 2,
    'electron/services/plan-verdict.ts': 1,
    'renderer/features/installments/designer-screen.tsx': 2,
    'renderer/features/installments/state/design-rules.ts': 4,
    'shared/engine/installments/guarantor.ts': 1,
  },
  'reads or keeps the record or the plan itself': {
    'db/repositories/day-work.ts': 2,
    'db/repositories/open-demands.ts': 1,
    'db/repositories/patients.ts': 3,
    'db/repositories/plan-rows.ts': 6,
    'db/schema/plans.ts': 2,
    'electron/cli/demo-story.ts': 2,
    'electron/services/plan-changes/change-rules.ts': 1,
    'electron/services/plan-to-make.ts': 1,
    'electron/services/plan-refusals/record-refusal.ts': 2,
    'electron/services/save-patient.ts': 2,
    'renderer/features/installments/parts/payer-fields.tsx': 4,
    'renderer/features/installments/state/change-form.ts': 1,
    'renderer/features/installments/state/plan-form.ts': 1,
    'renderer/features/patients/patient-form-state.ts': 1,
    'renderer/features/refusals/refusal-fields.tsx': 2,
  },
  'finds and tells people apart at the desk': {
    'db/repositories/patient-search.ts': 4,
    'renderer/features/patients/patient-columns.tsx': 1,
    'shared/text/screens-patients.ts': 1,
  },
  'draws what it is given': {
    'shared/documents/agreement-opening.ts': 4,
    'shared/documents/assistance-application.ts': 2,
    'shared/documents/emergency-balances.ts': 1,
    'shared/documents/letter.ts': 3,
  },
  'hands the record to an estimate, whose papers name nobody’s address': {
    'electron/services/papers/estimate-facts.ts': 1,
    'electron/services/ready-to-issue.ts': 1,
  },
  'of somebody around the patient, as it was typed: shown with the name, never sent to': {
    'electron/services/related-people.ts': 1,
    'renderer/features/patients/related-person.tsx': 1,
    'renderer/features/patients/use-person-form.ts': 2,
  },
  'of the clinic, a provider, a payer, a picture or an amount, of no patient': {
    'db/repositories/clinic.ts': 1,
    'electron/main/clinic/account-handlers.ts': 1,
    'electron/services/co-providers.ts': 1,
    'electron/services/save-clinic.ts': 1,
    'renderer/features/estimates/good-faith/extras-text.ts': 1,
    'renderer/features/estimates/good-faith/place-fields.tsx': 1,
    'renderer/features/papers/printing/draw-for-printer.ts': 1,
    'shared/engine/cob/chain-lines.ts': 1,
    'shared/interop/x12/answered-person.ts': 1,
    'shared/interop/x12/eligibility-walk.ts': 1,
    'shared/model/setup-steps.ts': 1,
    'shared/text/documents-good-faith-required.ts': 2,
  },
}

function readsIn(file: string): number {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(NOBODYS, '')
  return READS.reduce((sum, read) => sum + (code.match(read)?.length ?? 0), 0)
}

const found = Object.fromEntries(
  globSync('{electron,db,renderer,shared}/**/*.{ts,tsx}')
    .sort()
    .map((file) => [file, readsIn(file)] as const)
    .filter(([, reads]) => reads > 0),
)

test('every read of an address or phone asks the wishes of the person, or says here why it need not', () => {
  const listed: Record<string, number> = { ...ASKING }
  for (const files of Object.values(NEED_NOT)) Object.assign(listed, files)

  expect(found).toEqual(listed)
})

test.each(Object.keys(ASKING))('%s asks the wishes', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(ASKS)
})
