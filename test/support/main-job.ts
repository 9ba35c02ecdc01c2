import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/checks/sources.ts'
import type { LaunchedApp } from '../../build/stand-in/launch.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

export const PASSWORD = 'violet anchor moss 72 tile'
export const PRICE_FILE = join(root, 'build/sample/cms-v3-example.json')

/** The steps of the counselor's main job, each by keyboard alone, in the order of a first day. */
export interface MainJob {
  readonly keys: Keyboard
  /** Gives the recovery code, as it stands on paper then. */
  readonly setUp: () => Promise<string>
  readonly signIn: () => Promise<void>
  readonly fillClinic: () => Promise<void>
  readonly importPrices: () => Promise<void>
  readonly makePatient: (lastName?: string) => Promise<void>
  readonly enterCoverage: () => Promise<void>
  readonly startEstimate: () => Promise<void>
  readonly chooseColumn: (letter: 'A' | 'B') => Promise<void>
  readonly issue: () => Promise<void>
  readonly designPlan: () => Promise<void>
  readonly signPlan: () => Promise<void>
  readonly postPayment: () => Promise<void>
  readonly savePaper: (paper: { readonly number: string; readonly path: string }) => Promise<void>
  /** Opens a list by the jump key and its letter. */
  readonly jump: (letter: string) => Promise<void>
}

/** At a keyboard of its own, or at one whose keys are counted. */
export async function mainJobAt(app: LaunchedApp, counted?: Keyboard): Promise<MainJob> {
  const keys = counted ?? keyboardOf(await app.firstWindow())
  const jump = async (letter: string): Promise<void> => {
    await keys.press('Control+J', letter)
  }
  return {
    keys,
    jump,
    setUp: () => setUp(keys),
    signIn: () => signIn(keys),
    fillClinic: () => fillClinic(keys, jump),
    importPrices: () => importPrices(keys, jump, app),
    makePatient: (lastName = 'Patient A') => makePatient(keys, jump, lastName),
    enterCoverage: () => enterCoverage(keys),
    startEstimate: () => startEstimate(keys),
    chooseColumn: (letter) => chooseColumn(keys, letter),
    issue: () => issue(keys),
    designPlan: () => designPlan(keys),
    signPlan: () => signPlan(keys),
    postPayment: () => postPayment(keys),
    savePaper: (paper) => savePaper(keys, app, paper),
  }
}

type Jump = (letter: string) => Promise<void>

async function setUp(keys: Keyboard): Promise<string> {
  await keys.sees('Set up this workstation')
  await keys.fill('Clinic name', 'Sample Family Clinic')
  await keys.fill('Your name', 'Counselor 1')
  await keys.fill('Password', PASSWORD)
  await keys.fill('Password again', PASSWORD)
  await keys.press('Control+Enter')
  const code = await keepRecoveryCode(keys)
  await keys.sees('Nothing due.')
  await keys.press('Control+J', 'p')
  await keys.sees('No patients yet.')
  return code
}

/** Copies the code from the screen, as a person would on paper, and types two of its groups back. */
export async function keepRecoveryCode(keys: Keyboard): Promise<string> {
  const list = keys.page.getByRole('list', { name: 'Recovery code' })
  await list.waitFor()
  const shown = await list.getByRole('listitem').allInnerTexts()
  const groups = shown.map((text) => text.replace(/^\s*\d+\s+/, '').trim())
  await keys.press('Control+Enter')
  await keys.sees('Type two groups from your paper')
  const labels = await keys.page.locator('label').allInnerTexts()
  for (const label of labels) await keys.fill(label, groups[Number(label.replace('Group ', '')) - 1] ?? '')
  await keys.press('Control+Enter')
  return groups.join('-')
}

async function signIn(keys: Keyboard): Promise<void> {
  await keys.arrivesAt('Password')
  await keys.fill('Password', PASSWORD)
  await keys.press('Enter')
  await keys.sees('Documents')
}

async function fillClinic(keys: Keyboard, jump: Jump): Promise<void> {
  await jump('s')
  await keys.sees('On your papers')
  await keys.fill('Address, line 1', '100 Sample Street')
  await keys.fill('Address, line 2', 'Sampleton, CA 90000')
  await keys.fill('Phone', '(555) 010-0100')
  await keys.fill(/NPI/, '1234567893')
  await keys.fill(/TIN/, '12-3456789')
  await keys.fill('State', 'CA')
  await keys.press('Control+Enter')
  await keys.sees('Saved the clinic')
}

/** Day one: a list is taken in, taken back as a whole by Ctrl+Z, and taken in again. */
async function importPrices(keys: Keyboard, jump: Jump, app: LaunchedApp): Promise<void> {
  await jump('f')
  await keys.sees('No prices yet.')
  await importList(keys, app, 'Prices of a wrong file')
  await keys.press('Control+Z')
  await keys.sees(/Took “Prices of a wrong file” back/)
  await keys.press('Escape')
  await keys.sees(/No fee list yet/)
  await importList(keys, app, 'West Mercy prices')
  await keys.press('Escape')
}

async function importList(keys: Keyboard, app: LaunchedApp, name: string): Promise<void> {
  app.dialogs.answer({ paths: [PRICE_FILE] })
  await keys.press('Insert')
  await keys.fill('Name of the list', name)
  await keys.press('Control+Enter')
  await keys.sees('22 services and 31 plan prices are in force.')
}

async function makePatient(keys: Keyboard, jump: Jump, lastName: string): Promise<void> {
  await jump('p')
  await keys.sees('Patients')
  await keys.press('Control+Shift+N')
  await keys.fill('Last name', lastName)
  await keys.fill('First name', 'Sample')
  await keys.fill('Date of birth', '4/12/1981')
  await keys.fill('Phone', '(555) 010-0142')
  await keys.fill('Address', '1 Sample Street, Sampletown')
  await keys.press('Control+Enter')
  await keys.sees('No estimate yet.')
}

const KINDS = ['Imaging', 'Laboratory'] as const

async function enterCoverage(keys: Keyboard): Promise<void> {
  await keys.press('Alt+C')
  await keys.press('Insert')
  await keys.sees('New coverage')
  await keys.arrivesAt('Payer')
  await keys.fill('Payer', 'Platform Health Insurance')
  await keys.fill('Plan', 'PPO')
  const amounts: readonly (readonly [string, string])[] = [
    ['Deductible, person, total, in network', '1500'],
    ['Deductible, person, met, in network', '860'],
    ['Deductible, person, total, out of network', '3000'],
    ['Deductible, person, met, out of network', '0'],
    ['Out of pocket, person, total, in network', '5000'],
    ['Out of pocket, person, met, in network', '1310'],
    ['Out of pocket, person, total, out of network', '10000'],
    ['Out of pocket, person, met, out of network', '0'],
  ]
  for (const [field, amount] of amounts) await keys.fill(field, amount)
  for (const kind of KINDS) {
    await keys.fill('Add a kind of care', kind)
    await keys.press('Enter')
  }
  for (const kind of KINDS) await benefitOf(keys, kind)
  await keys.press('Control+Enter')
  await keys.sees('Saved PPO')
}

async function benefitOf(keys: Keyboard, kind: string): Promise<void> {
  const pick = async (field: string, answer: string): Promise<void> => {
    await keys.fill(`${field}, ${kind}`, answer)
    await keys.press('Enter')
  }
  await pick('Covered', 'Yes')
  await pick('Deductible first', 'Yes')
  await keys.fill(`Copay, ${kind}`, 'n/a')
  await keys.fill(`Patient pays, ${kind}`, '20')
  await pick('Authorization', 'No')
  await pick('Referral', 'No')
}

async function startEstimate(keys: Keyboard): Promise<void> {
  await keys.press('Control+N')
  await keys.arrivesAt(/Add a service/)
  for (const [code, words] of [
    ['70551', 'MRI of brain (no contrast)'],
    ['80048', 'Basic metabolic panel'],
  ] as const) {
    await keys.goTo(/Add a service/)
    await keys.type(code)
    await keys.page.getByRole('option').first().waitFor()
    await keys.press('Enter')
    await keys.sees(words)
  }
  await lineDetails(keys, 'Basic metabolic panel', 'Laboratory')
  await lineDetails(keys, 'MRI of brain (no contrast)', 'Imaging')
}

/** One row up, and what the board has no room for: kind of care and diagnosis. */
async function lineDetails(keys: Keyboard, service: string, kind: string): Promise<void> {
  await keys.press('ArrowUp')
  await keys.arrivesAt(service)
  await keys.press('F4')
  await keys.fill('Kind of care', kind)
  await keys.press('Enter')
  await keys.fill('Diagnosis codes', 'R51.9')
  await keys.press('Control+Enter')
  await keys.arrivesAt(service)
}

async function chooseColumn(keys: Keyboard, letter: 'A' | 'B'): Promise<void> {
  await keys.press('Control+Home')
  const name = letter === 'A' ? 'Self-pay' : 'Insured'
  for (let right = 0; right < 8; right += 1) {
    if ((await keys.focused()).includes(name)) break
    await keys.press('ArrowRight')
  }
  await keys.press('c')
  await keys.press('Control+Enter')
}

async function issue(keys: Keyboard): Promise<void> {
  await keys.press('Control+Enter')
  await keys.goTo('English')
  await keys.press('Control+Enter')
  await keys.sees('Kept as given')
}

/** From the chosen column of the issued estimate: six payments. */
async function designPlan(keys: Keyboard): Promise<void> {
  await keys.press('p')
  await keys.arrivesAt('Number of payments')
  await keys.press('Control+A')
  await keys.type('6')
  await keys.sees('Lending disclosure')
  await keys.press('Control+Enter')
  await keys.sees('Awaiting signature')
}

async function signPlan(keys: Keyboard): Promise<void> {
  await keys.press('F8')
  await keys.arrivesAt('Signed on')
  await keys.press('Control+Enter')
  await keys.sees('The plan is active.')
}

async function postPayment(keys: Keyboard): Promise<void> {
  await keys.press('Control+R')
  await keys.arrivesAt('Amount')
  await keys.sees(/pays payment 1/)
  await keys.press('Control+Enter')
  await keys.sees(/Posted receipt R-/)
  await keys.press('Escape')
}

/** Saves the paper with this number from the list of documents. */
async function savePaper(
  keys: Keyboard,
  app: LaunchedApp,
  paper: { readonly number: string; readonly path: string },
): Promise<void> {
  await keys.press('Control+J', 'd')
  await keys.sees('Which file')
  await keys.fill('Find a paper', paper.number)
  await keys.sees('Row 1 of 1')
  await keys.sees(/^\d pages?$/)
  app.dialogs.answer({ paths: [paper.path] })
  await keys.press('Control+S')
  for (let tries = 0; tries < 300 && !existsSync(paper.path); tries += 1) await keys.page.waitForTimeout(50)
}
