import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { firstText, openTexts } from '../../electron/workers/price-file-texts.ts'
import { sheetRow, workbookBytes } from '../support/workbook-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0

function written(bytes: Uint8Array): string {
  files += 1
  const path = join(folder, `${files}.xlsx`)
  writeFileSync(path, bytes)
  return path
}

/** The rows of the text, without the quotes that stand around each cell. */
function rowsOf(bytes: Uint8Array): readonly string[] {
  const { text } = firstText(written(bytes))
  return text
    .split('\n')
    .slice(0, -1)
    .map((row) => row.replaceAll('"', ''))
}

function oneSheet(rows: string, formats: readonly string[] = [], strings: readonly string[] = []): Uint8Array {
  return workbookBytes({ sheets: [{ name: 'Fees', rows }], formats, strings })
}

function faultIn(bytes: Uint8Array): unknown {
  const file = openTexts(written(bytes))
  try {
    while (file.texts.next().done !== true);
    return null
  } catch (error) {
    return error
  } finally {
    file.close()
  }
}

describe('the cells of a workbook', () => {
  test.each([
    ['<c r="A1"><v>100.09999999999999</v></c>', [], '100.1'],
    ['<c r="A1"><v>1E-2</v></c>', [], '0.01'],
    ['<c r="A1"><v>1.5E+6</v></c>', [], '1500000'],
    ['<c r="A1" s="1"><v>123</v></c>', ['00000'], '00123'],
    ['<c r="A1" s="1"><v>0.285</v></c>', ['0.0%'], '28.5%'],
    ['<c r="A1" s="1"><v>46055</v></c>', ['m/d/yyyy'], '2026-02-02'],
    ['<c r="A1" s="1"><v>59</v></c>', ['yyyy-mm-dd'], '1900-02-28'],
    ['<c r="A1" s="1"><v>12.5</v></c>', ['&quot;day&quot; #,##0.00'], '12.5'],
    ['<c r="A1" s="1"><v>12.5</v></c>', ['[Red]#,##0.00'], '12.5'],
    ['<c r="A1" t="b"><v>1</v></c>', [], 'TRUE'],
    ['<c r="A1" t="e"><v>#N/A</v></c>', [], '#N/A'],
    ['<c r="A1" t="str"><f>A2&amp;A3</f><v>G0101</v></c>', [], 'G0101'],
    ['<c r="A1"><f>B1*2</f><v>20</v></c>', [], '20'],
    ['<c r="A1"><f>B1*2</f></c>', [], '=B1*2'],
    ['<c r="A1" t="d"><v>2026-02-03T00:00:00</v></c>', [], '2026-02-03'],
  ])('%s stands as it is meant', (cell, formats, text) => {
    expect(rowsOf(oneSheet(`<row r="1">${cell}</row>`, formats))).toEqual([text])
  })

  test('shared texts come whole, without what says how they are read', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'
    const strings = ['<t>Code</t>', '<r><t>Knee </t></r><r><t>visit</t></r><rPh><t>x</t></rPh>']

    expect(rowsOf(oneSheet(rows, [], strings))).toEqual(['Knee visit,Code'])
  })

  test('quotes, commas and line breaks inside a cell stay inside it', () => {
    const { text } = firstText(written(oneSheet(sheetRow(1, ['a "b", c\nd', 2]))))

    expect(text).toBe('"a ""b"", c\nd","2"\n')
  })

  test('rows and cells that are missing keep the numbers of the sheet', () => {
    expect(rowsOf(oneSheet(`${sheetRow(3, ['x'])}<row r="5"><c r="C5"><v>7</v></c></row>`))).toEqual([
      '',
      '',
      'x',
      '',
      ',,7',
    ])
  })

  test('days of the other calendar are the same days', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44593</v></c></row>'
    const bytes = workbookBytes({ sheets: [{ name: 'Fees', rows }], formats: ['yyyy-mm-dd'], is1904: true })

    expect(rowsOf(bytes)).toEqual(['2026-02-02'])
  })

  test('names with a prefix are read as those without', () => {
    const sheet =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = workbookBytes({ sheets: [{ name: 'Fees', rows: '' }], parts: { 'xl/worksheets/s1.xml': sheet } })

    expect(rowsOf(bytes)).toEqual(['5'])
  })
})

describe('which sheet is read', () => {
  const full = { name: 'Prices 2026', rows: sheetRow(1, ['G0101', 10]) }

  test('the first one that is seen and holds something, and its name is told', () => {
    const hidden = { name: 'Old', rows: sheetRow(1, ['X', 1]), state: 'hidden' } as const
    const empty = { name: 'Cover', rows: '<row r="1"><c r="A1" s="0"/></row>' }
    const path = written(workbookBytes({ sheets: [hidden, empty, full] }))

    expect(firstText(path)).toMatchObject({
      text: '"G0101","10"\n',
      isWhole: true,
      sheet: { name: 'Prices 2026', at: 2, of: 2 },
    })
  })

  test('none is an answer of its own', () => {
    expect(faultIn(workbookBytes({ sheets: [{ name: 'A', rows: '' }] }))).toMatchObject({ code: 'NO-ROWS' })
  })

  test('a hidden row with something in it ends the reading at its number', () => {
    const rows = `${sheetRow(1, ['a'])}<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>`

    expect(faultIn(oneSheet(rows))).toMatchObject({ code: 'SHEET-HIDDEN', row: 2 })
  })
})

describe('a large workbook', () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => sheetRow(at + 1, [`G${at}`, `Service ${at}`, at])).join('')
  const path = written(oneSheet(rows))

  test('shows its beginning without being unpacked as a whole', () => {
    const first = firstText(path)

    expect(first.isWhole).toBe(false)
    expect(first.text.length).toBeLessThan(1_500_000)
  })

  test('is read to its last row, and tells how far', () => {
    const file = openTexts(path)
    let text = ''
    const told: number[] = []
    for (let next = file.texts.next(); next.done !== true; next = file.texts.next()) {
      text += next.value
      told.push(file.done())
    }
    file.close()

    expect(text.split('\n').at(-2)).toBe('"G59999","Service 59999","59999"')
    expect(told.at(-1)).toBe(file.bytes)
    expect(told.length).toBeGreaterThan(10)
  })
})

describe('a file that wants harm, or is broken', () => {
  const whole = oneSheet(sheetRow(1, ['G0101', 10]))
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData>${sheetRow(1, ['&amp;a;'])}</sheetData></worksheet>`
  const lying = (): Uint8Array => {
    const bytes = oneSheet(sheetRow(1, ['x']), [], ['<t>y</t>'])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
    return bytes
  }

  test.each([
    [
      'an old workbook, or one behind a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'SHEET-OLD',
    ],
    [
      'an open document',
      zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
      'SHEET-OTHER',
    ],
    ['one that is cut short', whole.subarray(0, whole.length - 30), 'SHEET-BROKEN'],
    ['one without the sheet it names', workbookBytes({ sheets: [], parts: {} }), 'NO-ROWS'],
    [
      'entities of its own',
      workbookBytes({ sheets: [{ name: 'A', rows: '' }], parts: { 'xl/worksheets/s1.xml': bomb } }),
      'SHEET-BROKEN',
    ],
    [
      'an entity that nobody knows',
      oneSheet('<row r="1"><c r="A1" t="str"><v>&amp;b;&b;</v></c></row>'),
      'SHEET-BROKEN',
    ],
    ['a text that is not there', oneSheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'), 'SHEET-BROKEN'],
    ['rows that run backwards', oneSheet(`${sheetRow(2, ['a'])}${sheetRow(1, ['b'])}`), 'SHEET-BROKEN'],
    ['more columns than a list has', oneSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'SHEET-TOO-LARGE'],
    ['more rows than a list has', oneSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'SHEET-TOO-LARGE'],
    ['a place outside of any sheet', oneSheet('<row r="1"><c r="1A"><v>1</v></c></row>'), 'SHEET-BROKEN'],
    ['sizes that are not true', lying(), 'SHEET-BROKEN'],
  ])('%s ends with a reason', (_, bytes, code) => {
    expect(faultIn(bytes)).toMatchObject({ code })
  })

  test('names that lead out of a folder are never followed', () => {
    const bytes = workbookBytes({
      sheets: [{ name: 'A', rows: sheetRow(1, ['a']) }],
      parts: { '../../evil.txt': 'x', 'xl/worksheets/../../../etc/passwd': 'x' },
    })

    expect(rowsOf(bytes)).toEqual(['a'])
  })

  test('a sheet that unpacks to far more than it weighs is read in small steps', () => {
    const spaces = `${sheetRow(1, ['a'])}${' '.repeat(40_000_000)}`
    const before = process.memoryUsage().rss

    expect(faultIn(oneSheet(spaces))).toBeNull()
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
  })
})
