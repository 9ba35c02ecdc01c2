import { deedKinds } from '../../shared/text/plan-deeds.ts'
import { dialog, list, type Opening, presses, pushes, type Round, sheet } from './opening.ts'
import { type Act, fills } from './way.ts'

const PLAN = 'features/installments/parts'
const COVERAGE = 'features/coverage'
const SIGNS = 'A supervisor signs here'

const takes =
  (label: string): Act =>
  (page) =>
    page.getByRole('radio', { name: label, exact: true }).click()

const ticks =
  (label: string): Act =>
  (page) =>
    page.getByLabel(label, { exact: true }).check()

const hovers =
  (words: string): Act =>
  (page) =>
    page.getByText(words, { exact: true }).first().hover()

const isPosted: Act = (page) =>
  page
    .getByText(/^Posted receipt/)
    .first()
    .waitFor()

/** The desk at which a plan is changed: each deed is a form of its own, one in the place of the other. */
const DEEDS: readonly Opening[] = deedKinds.map(({ label }, index) => ({
  of: [`${PLAN}/deeds.tsx`],
  role: 'radio',
  name: label,
  acts: [...(index === 0 ? [presses('t')] : []), takes(label)],
  leaves: index === deedKinds.length - 1 ? [presses('Escape')] : 'stays',
}))

/** Plans, the money on them, coverage, and people. */
export const ROUNDS_OF_PLANS: readonly Round[] = [
  {
    scene: 'plan',
    openings: [
      sheet(`${PLAN}/payment-sheet.tsx`, 'Post payment', presses('Control+r')),
      dialog(`${PLAN}/reverse-box.tsx`, /^Reverse receipt/, pushes(/^Reverse R/)),
      { of: ['app/shell/find-bar.tsx'], role: 'search', name: /./, acts: [presses('Control+f')] },
      { of: ['ui/word-meaning.tsx'], role: 'tooltip', name: /./, acts: [hovers('Deductible')] },
      ...DEEDS,
      dialog(
        ['ui/approval-box.tsx', `${PLAN}/supervisor-step.tsx`],
        SIGNS,
        presses('t'),
        takes('Write off'),
        fills('Amount', '200'),
        fills('Reason', 'long wait'),
        presses('Control+Enter'),
        pushes('Ask a supervisor'),
      ),
    ],
  },
  { scene: 'plan-gate', openings: [dialog(`${PLAN}/fact-box.tsx`, 'Record a fact', presses('k'))] },
  { scene: 'S14-plan-empty', openings: [dialog(`${PLAN}/sign-box.tsx`, 'Agreement signed?', presses('F8'))] },
  {
    scene: 'S15-payment-typical',
    openings: [
      sheet(`${PLAN}/payment-posted.tsx`, 'Post payment', fills('Amount', '10'), presses('Control+Enter'), isPosted),
    ],
  },
  {
    scene: 'designer',
    openings: [
      dialog(
        `${PLAN}/down-payment-box.tsx`,
        'How were the $100.00 paid?',
        fills('Patient owes', '900'),
        fills('Pays today', '100'),
        presses('Control+Enter'),
      ),
    ],
  },
  { scene: 'autopay-draws', openings: [sheet('features/reports/draw-sheet.tsx', 'Take result back')] },
  { scene: 'plans-columns', openings: [dialog(['ui/columns-box.tsx', 'ui/list-grid.tsx'], 'Columns')] },
  {
    scene: 'coverage',
    openings: [
      dialog(`${COVERAGE}/kind-details.tsx`, /^How it counts/, pushes(/^How .* counts$/)),
      dialog(`${COVERAGE}/plan-terms-box.tsx`, 'Other rules of the plan', pushes('Other rules of the plan')),
      dialog(`${COVERAGE}/answer/answer-door.tsx`, 'Payer’s answer (271)', presses('Alt+e')),
      sheet(`${COVERAGE}/call-sheet.tsx`, 'Call sheet', presses('F7')),
      dialog(['ui/template-box.tsx', `${COVERAGE}/template-door.tsx`], 'Plan template', presses('Alt+t')),
    ],
  },
  { scene: 'coverage-new', openings: [list('ui/pick-field.tsx', 'Plan')] },
  {
    scene: 'patient',
    openings: [
      sheet('features/patients/open-patient-sheet.tsx', 'Change patient', presses('F2')),
      dialog('features/patients/note-box.tsx', 'Add note', presses('Alt+n')),
      dialog('features/patients/contact-wish-box.tsx', 'Change how to reach', presses('Alt+m')),
      dialog('features/patients/person-box.tsx', 'Add person', presses('Alt+w')),
    ],
  },
  { scene: 'both-patient', openings: [sheet('features/patients/patient-sheet.tsx', 'Change patient')] },
  { scene: 'auths-sheet', openings: [sheet('features/authorizations/auth-sheet.tsx', 'Change authorization')] },
  {
    scene: 'assistance',
    openings: [
      dialog(
        'features/assistance/supervisor-part.tsx',
        SIGNS,
        ticks('Signed declaration'),
        ticks('Last tax return'),
        (page) => page.getByLabel('Decision').fill('approve'),
        presses('Enter'),
        fills('Last day', '11/22/2027'),
        presses('Control+Enter'),
        pushes('Ask a supervisor'),
      ),
    ],
  },
]
