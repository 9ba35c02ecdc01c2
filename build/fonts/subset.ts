import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { GREEK_AND_CYRILLIC_LETTERS, LATIN_LETTERS } from './letters.ts'

/**
 * Cuts the fonts of our papers down to the letters that they need and writes them to electron/pdf/fonts.
 * The result is checked in, so that this runs only when the letters or the font change:
 * `node build/fonts/subset.ts`.
 */
const source = new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url)
const target = new URL('../../electron/pdf/fonts/', import.meta.url)

const STYLES = [
  { style: 'regular', file: '400Regular/NotoSans_400Regular.ttf' },
  { style: 'bold', file: '700Bold/NotoSans_700Bold.ttf' },
] as const

const CUTS = [
  { script: 'latin', letters: LATIN_LETTERS },
  { script: 'greek-cyrillic', letters: GREEK_AND_CYRILLIC_LETTERS },
] as const

await mkdir(target, { recursive: true })
await copyFile(new URL('LICENSE_FONT', source), new URL('OFL.txt', target))
for (const { style, file } of STYLES) {
  const original = await readFile(new URL(file, source))
  for (const { script, letters } of CUTS) {
    const small = await subsetFont(original, letters, {
      targetFormat: 'truetype',
      noLayoutClosure: true,
      noHinting: true,
      dropTables: ['GSUB', 'STAT', 'BASE', 'MATH'],
    })
    await writeFile(new URL(`noto-sans-${script}-${style}.ttf`, target), small)
    console.log(`noto-sans-${script}-${style}.ttf  ${small.length} bytes`)
  }
}
