import { HOSTILE_TEXTS } from './hostile-texts.ts'

const ALPHABETS: readonly string[] = [
  '0123456789',
  '0123456789.,$ -+=*/()%',
  '0123456789/-. tfriwmsun+d',
  'abcXYZ 0123456789\'"%_*^:(){}\\',
  '=+-@\t\r\n|%＝＋－＠ \u200b\ufeff\u2060"\',',
  'aé\u0301ßłŻ\u0130ı中é\u202e\u2066\u0000\u001f\ud83d\ude00',
  '../\\:<>|?*\u0000 .conCON',
]
const LONGEST = 40

/** Any text: of one alphabet, a hostile one, or two of both joined. */
export function madeText(random: () => number): string {
  const kind = random()
  if (kind < 0.15) return oneOf(HOSTILE_TEXTS, random)
  if (kind < 0.25) return oneOf(HOSTILE_TEXTS, random) + letters(random)
  return letters(random)
}

function letters(random: () => number): string {
  const alphabet = [...oneOf(ALPHABETS, random)]
  const length = Math.floor(random() * random() * LONGEST)
  return Array.from({ length }, () => oneOf(alphabet, random)).join('')
}

export function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}
