import { x12 } from '../../test/support/x12-samples.ts'
import { dialog, list, presses, pushes, type Round, sheet } from './opening.ts'
import type { Act } from './way.ts'

const PARTS = 'features/estimates/parts'
const TEMPLATE_BOX = ['ui/template-box.tsx', `${PARTS}/template-column-box.tsx`]

const REMITTANCE = x12('835', [
  'BPR*I*400*C*ACH************20261120',
  'TRN*1*T-100*1999999999',
  'N1*PR*Sample Plan',
  'N1*PE*Sample Clinic',
  'LX*1',
  'CLP*A-1*1*1480*400*212*12*C-1',
  'NM1*QC*1*Patient A*Sample',
  'SVC*HC:IM-310*1480*400**1',
  'CAS*CO*45*868',
  'CAS*PR*1*212',
])

const typesACode: Act = (page) => page.getByRole('combobox', { name: /^Add a service/ }).pressSequentially('IM')

const drops: Act = (page) =>
  page
    .getByLabel('Choose a remittance (835)')
    .setInputFiles({ name: 'payer.835', mimeType: 'text/plain', buffer: Buffer.from(REMITTANCE) })

/** What opens over and beside an estimate: each from a figure of column B. */
export const ROUNDS_OF_ESTIMATES: readonly Round[] = [
  {
    scene: 'S8-estimate-typical',
    openings: [
      sheet(`${PARTS}/why-sheet.tsx`, /Specialist visit, established/, presses('ArrowRight', 'w')),
      sheet(`${PARTS}/differs-sheet.tsx`, 'What differs between B and A', presses('d')),
      sheet(`${PARTS}/asks-sheet.tsx`, /Still to ask/, presses('a')),
      sheet(`${PARTS}/outlook-sheet.tsx`, /Rest of the plan year/, presses('y')),
      sheet(`${PARTS}/history-sheet.tsx`, 'Earlier estimates', presses('h')),
      sheet(`${PARTS}/script-sheet.tsx`, /What to say/, presses('F9')),
      dialog(`${PARTS}/add-column.tsx`, 'Add column', presses('Alt+Insert')),
      dialog(TEMPLATE_BOX, 'Plan template', presses('Alt+t')),
      dialog(`${PARTS}/route-settings.tsx`, 'Column B', presses('ArrowUp', 'Enter')),
      dialog(
        `${PARTS}/line-details.tsx`,
        'Service: X-ray knee',
        presses('ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'F4'),
      ),
      dialog(`${PARTS}/price-dialog.tsx`, /price of X-ray knee/, presses('ArrowRight', 'ArrowRight', 'F4')),
      list(`${PARTS}/add-line.tsx`, /^Add a service/, typesACode),
    ],
  },
  {
    scene: 'S9-comparison-typical',
    openings: [
      {
        ...dialog(['ui/form-box.tsx', `${PARTS}/choose-dialog.tsx`], /^Choose column B/, presses('Escape', 'c')),
        leaves: [presses('Control+Enter')],
      },
      dialog(`${PARTS}/issue-dialog.tsx`, /Issue/, presses('Control+Enter')),
    ],
  },
  { scene: 'S10-why-empty', openings: [sheet(`${PARTS}/workspace-sheet.tsx`, 'Why', presses('Control+Delete'))] },
  { scene: 'workspace-fact', openings: [dialog(`${PARTS}/fact-box.tsx`, /^Column D/)] },
  {
    scene: 'S8-estimate-empty',
    openings: [
      list(`${PARTS}/caller-box.tsx`, 'Who is it for', (page) =>
        page.getByRole('combobox', { name: 'Who is it for' }).pressSequentially('pat'),
      ),
      dialog(
        `${PARTS}/clock-box.tsx`,
        'Clock of the good faith estimate',
        (page) => page.getByRole('combobox', { name: /^Add a service/ }).pressSequentially('Sample visit'),
        presses('Enter'),
        pushes('Set the dates'),
      ),
    ],
  },
  {
    scene: 'S12-outcome-typical',
    openings: [dialog('features/estimates/outcome/remittance-box.tsx', 'Take amounts from a remittance', drops)],
  },
]
