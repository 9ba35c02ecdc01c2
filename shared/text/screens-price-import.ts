/** Words of the import of a price list: its steps, what it found, and how it ended. */
export const importWords = {
  title: 'Import a price list',
  draftTitle: (fileName: string) => `Price list from ${fileName}`.slice(0, 120),
  lead: 'Drop or pick a spreadsheet (.xlsx), comma-separated text, or the price file that hospitals publish; or paste cells. Of a workbook the first sheet is read. The list is taken whole or not at all.',
  pasted: 'Pasted table',
  droppedTooLarge:
    'Nothing was read. A list of more than 20 MB is not dropped or pasted: press Ins on Fees and choose its file.',
  droppedEmpty: 'Nothing was read. The file is empty.',
  choose: 'Choose file',
  steps: { file: 'File', columns: 'Columns', rows: 'Rows and changes', done: 'Done' },
  step: (at: number, name: string) => `Step ${at}: ${name}`,
  reading: 'Reading the file',
  writing: 'Writing the prices',
  readSoFar: (percent: number) => `${percent}% read`,
  stop: 'Stop',
  back: 'Back to the columns',
  stopped: 'The import was stopped. Choose the file again.',
  fileChanged: 'The file was changed while it was being read. Choose it again.',
  columnsLead: 'Say what each column means: Tab goes to the next one, typing picks a meaning.',
  columnsFrom: {
    names: 'Told by the names of the columns',
    earlier: 'As in the last file of this shape',
    guess: 'Guessed from what stands in them',
  },
  column: (place: number) => `Column ${place}`,
  headRow: 'Row that names the columns',
  noHeadRow: 'None',
  leaveOut: 'Leave out',
  fields: {
    code: 'Code',
    modifier: 'Modifier',
    words: 'Service',
    category: 'Kind of care',
    charge: 'Charge',
    cash: 'Cash price',
    codeType: 'Kind of code',
  },
  needsColumns: 'One column needs to be the code, and one the charge or the cash price.',
  twice: 'Two columns mean the same. Leave one of them out.',
  read: 'Read the rows',
  name: 'Name of the list',
  nameHint: 'As you will find it again: Clinic list 2027',
  from: 'In force from',
  fromStated: 'The file states this day',
  counter: (good: string, fixed: string, leftOut: string) => `${good} good · ${fixed} fixed · ${leftOut} left out`,
  compare: (parts: { added: string; changed: string; unchanged: string; missing: string }) =>
    `${parts.added} new · ${parts.changed} changed · ${parts.unchanged} unchanged · ${parts.missing} not in the file`,
  missingStay: 'Services that are not in the file keep the price that they have.',
  planPrices: (count: string) => `${count} plan prices`,
  planPricesWithout: (count: string) => `${count} plan prices have no amount in dollars and stay unknown`,
  problems: 'Rows to look at',
  noProblems: 'Every row can be taken.',
  moreProblems: (count: string) => `${count} more rows are left out; save them as a table to see them all.`,
  row: 'Row',
  why: 'Why',
  fileSays: 'What the file says',
  state: 'Now',
  states: { leftOut: 'Left out', taken: 'Taken', fixed: 'Fixed', toCheck: 'To be read again' },
  fixTitle: (row: number) => `Row ${row}`,
  keep: 'Put right',
  leaveRowOut: 'Leave this row out',
  takeBackFix: 'As the file says',
  readAgain: 'Read again',
  changes: 'Largest changes',
  was: 'Was',
  is: 'Is',
  service: 'Service',
  code: 'Code',
  share: 'Change',
  importNow: 'Import',
  willBe: (services: string, day: string) => `${services} will be in force from ${day}.`,
  done: (services: string, planPrices: string) => `${services} and ${planPrices} are in force.`,
  leftOut: (count: number) => (count === 1 ? '1 row was left out.' : `${count} rows were left out.`),
  saveLeftOut: 'Save what is left out',
  savedLeftOut: (rows: number, fileName: string) => `Saved ${rows === 1 ? '1 row' : `${rows} rows`} as ${fileName}`,
  leftOutFile: 'Left out prices',
  moreLeftOut: (count: number) => `and ${count} more`,
  imported: (name: string) => `Imported “${name}”`,
  takenBack: (name: string) => `Took “${name}” back. What held before holds again`,
  finish: 'Close',
} as const

const FINDINGS: Readonly<Record<string, string>> = {
  'FEE-CODE-AS-NUMBER': 'the code looks like a number, zeros may be lost',
  'FEE-NO-CODE': 'it has no code',
  'FEE-NOT-AN-AMOUNT': 'the price is no amount',
  'FEE-ROUNDED': 'more than two decimals, rounded to the cent',
  'FEE-TWICE': 'the code stands there twice',
  'FEE-LEFT-OUT': 'left out by hand',
  'MRF-ITEM': 'the entry is not complete',
  'MRF-NO-CODE': 'it has no code',
  'MRF-NO-DOLLAR': 'a plan price without an amount in dollars',
}

/** What an import noticed about a row. */
export function findingWord(code: string): string {
  return FINDINGS[code] ?? code
}

/** The sheet of a workbook that is read, and which of how many it is. */
export interface SheetName {
  readonly name: string
  readonly at: number
  readonly of: number
}

/** A workbook's file with the sheet that is read, so that nobody takes it for another one. */
export function sheetOfFile(fileName: string, { name, at, of }: SheetName): string {
  const which = of === 1 ? '' : `, ${at} of ${of}`
  return `${fileName} (sheet “${name.slice(0, 60)}”${which})`
}
