import { dialog, type Opening, presses, pushes, type Round, sheet } from './opening.ts'
import type { Act } from './way.ts'

const BACKUPS = 'features/backups/parts'
const PEOPLE = 'features/people/parts'
const REVIEWS = 'features/audit/parts/review-boxes.tsx'

const account: Act = (page) => page.getByTitle('My account').click()
const calendar: Act = (page) => page.getByLabel('Until', { exact: true }).press('Alt+ArrowDown')

/** A first Escape gives the field its old words back, the second leaves the box. */
const twice: Pick<Opening, 'leaves'> = { leaves: [presses('Escape', 'Escape')] }

/** The day's work, help, papers, set-up, the trail and keeping. */
export const ROUNDS_OF_THE_DESK: readonly Round[] = [
  {
    scene: 'patients',
    openings: [
      sheet('features/patients/open-patient-sheet.tsx', 'New patient', presses('Control+Shift+N')),
      dialog('app/palette/palette.tsx', 'Find a patient or action', presses('Control+k')),
      dialog('app/palette/palette.tsx', 'Post payment: whose', presses('Control+r')),
      sheet('features/help/help-sheet.tsx', 'Help', presses('F1')),
      sheet('features/patients/glance-sheet.tsx', /^Sample/, presses('Control+k', 'Alt+Enter')),
    ],
  },
  { scene: 'both-wishes', openings: [dialog('features/patients/both-box.tsx', 'Change how to reach')] },
  {
    scene: 'today',
    openings: [
      sheet('features/today/log-sheet.tsx', 'Log a call', presses('l')),
      { ...sheet('features/today/snooze-sheet.tsx', 'Snooze', presses('s')), leaves: 'stays' },
      dialog('ui/date-field.tsx', 'Until', calendar),
      sheet('features/today/assign-sheet.tsx', 'Assign', presses('Escape', 'a')),
      dialog(['ui/columns-box.tsx', 'features/today/work-grid.tsx'], 'Columns', presses('Alt+Shift+S')),
    ],
  },
  { scene: 'tray-hand', openings: [sheet('features/tray/hand-sheet.tsx', 'Hand over')] },
  { scene: 'fees', openings: [sheet('features/fees/price-sheet.tsx', /^Heart transplant/)] },
  { scene: 'import-fix', openings: [sheet('features/fees/import/fix-sheet.tsx', 'Row 5')] },
  { scene: 'setup-prices', openings: [{ ...dialog('features/setup/schedule-box.tsx', 'New schedule'), ...twice }] },
  {
    scene: 'plan-rules',
    openings: [
      dialog('features/setup/limit-box.tsx', /./, pushes('Add a limit')),
      dialog('features/setup/forbid-box.tsx', /^Forbid this term/, pushes('A balloon payment at the end')),
      dialog('features/setup/clause-box.tsx', /./, pushes(/: words (not )?entered/)),
      dialog('features/setup/statement-box.tsx', /./, pushes('Add a notice or duty')),
      dialog('features/setup/confirm-pack-box.tsx', /^Confirm the rules of/, pushes('Confirm')),
    ],
  },
  { scene: 'audit', openings: [dialog(REVIEWS, 'Sign off the weekly look', presses('F8'))] },
  { scene: 'emergency', openings: [dialog(REVIEWS, 'Emergency access')] },
  {
    scene: 'setup-clinic',
    openings: [
      dialog(
        'features/audit/emergency-begin-box.tsx',
        'Look at patients in an emergency?',
        account,
        pushes('Emergency: look at patients'),
      ),
    ],
  },
  {
    scene: 'approvals',
    openings: [
      dialog('features/approvals/parts/refuse-box.tsx', 'Refuse this?', presses('n')),
      dialog('features/approvals/parts/less-box.tsx', 'Allow a smaller amount?', presses('e')),
    ],
  },
  {
    scene: 'papers-look',
    openings: [
      sheet('features/papers/making/look-sheet.tsx', 'Look of papers'),
      sheet('features/papers/making/new-paper.tsx', 'New paper', presses('Insert')),
    ],
  },
  {
    scene: 'people',
    openings: [
      dialog(['ui/box.tsx', `${PEOPLE}/deactivate-box.tsx`], /^Deactivate Counselor 1/, pushes(/^Deactivate/)),
      sheet(`${PEOPLE}/person-sheet.tsx`, 'Account of Counselor 1'),
      sheet(`${PEOPLE}/add-person-sheet.tsx`, 'Add a person', presses('Insert')),
      sheet(`${PEOPLE}/desk-rules-sheet.tsx`, 'Desk rules', presses('Alt+l')),
    ],
  },
  {
    scene: 'copy-list-light',
    openings: [
      sheet(`${BACKUPS}/copy-sheet.tsx`, /^Today/, presses('Enter')),
      dialog(`${BACKUPS}/replace-box.tsx`, 'Restore this copy?', presses('Enter'), pushes('Restore this copy')),
      dialog(`${BACKUPS}/export-box.tsx`, 'Export everything?', presses('Control+e')),
      dialog(`${BACKUPS}/check-code-box.tsx`, 'Is the paper right?', pushes(/^Check/)),
      dialog(`${BACKUPS}/retire-box.tsx`, 'Retire this computer?', pushes(/^Retire/)),
    ],
  },
  { scene: 'copy-second-light', openings: [dialog('app/shell/take-over-box.tsx', 'Work on this computer?')] },
]
