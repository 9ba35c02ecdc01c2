/** Why nothing was taken from a file, by the code of its reader. */
export const unreadableWords: Readonly<Record<string, string>> = {
  'JSON-TWICE': 'It says one thing twice, and nobody can know which holds.',
  'JSON-TOO-DEEP': 'It is nested deeper than fifty levels.',
  'CSV-TOO-LARGE': 'It is larger than one file may be, or one of its cells is.',
  'CSV-QUOTE': 'A quotation mark is opened there and never closed.',
  'NO-ROWS': 'It has no rows.',
  'SHEET-OLD':
    'It is a workbook of the kind before 2007 (.xls), or it has a password. Save it as .xlsx without one, or as CSV.',
  'SHEET-OTHER': 'It is no workbook of the kind .xlsx. Save the sheet as .xlsx or as CSV.',
  'SHEET-BROKEN':
    'The workbook is damaged or cut short. Open it in your spreadsheet, save it again, and choose it again.',
  'SHEET-TOO-LARGE': 'A sheet may have 200,000 rows and 500 columns. Save the part that holds the prices by itself.',
  'SHEET-HIDDEN':
    'The row is hidden, and nobody has seen what it holds. Show or delete hidden rows, then choose it again.',
}
