import { type KeptView, NO_VIEW } from '../../lib/kept-views.ts'

/** Under this name each person's screens are kept as they were left. */
export const VIEWS_SETTING = 'desk.views'

/** What was left longer ago comes back as it opens. */
const KEPT_MS = 14 * 86_400_000
/** A setting holds no more text. */
const MOST_LETTERS = 7_900
const LONGEST_PART = 160

/** The screens as text, the newest first, one a line; the oldest are left out where there are too many. */
export function textOfViews(views: ReadonlyMap<string, KeptView>): string {
  let text = ''
  for (const [path, view] of [...views].toSorted(([, a], [, b]) => b.at - a.at)) {
    const line = lineOf(path, view)
    if (text.length + line.length + 1 > MOST_LETTERS) break
    text = text === '' ? line : `${text}\n${line}`
  }
  return text
}

/** The screens that were kept, by path; what was left too long ago, and what is no such line, is left out. */
export function viewsOfText(text: string, now: number): ReadonlyMap<string, KeptView> {
  const read = text.split('\n').map(viewOfLine)
  return new Map(read.filter((one) => one !== null && now - one[1].at < KEPT_MS).map((one) => one ?? ['', NO_VIEW]))
}

function lineOf(path: string, { at, focus, words, scrolled, panels }: KeptView): string {
  const scroll = new URLSearchParams(Object.entries(scrolled).map(([name, top]) => [name, String(top)]))
  return [path, String(at), plain(focus), plain(words), scroll.toString(), new URLSearchParams(panels).toString()].join(
    '\t',
  )
}

function viewOfLine(line: string): readonly [string, KeptView] | null {
  const [path = '', at = '', focus = '', words = '', scroll = '', panels = ''] = line.split('\t')
  if (!path.startsWith('/') || !/^\d{1,15}$/.test(at)) return null
  const tops = [...new URLSearchParams(scroll)].filter(([, top]) => /^\d{1,7}$/.test(top))
  const scrolled = Object.fromEntries(tops.map(([name, top]) => [name, Number(top)]))
  return [path, { at: Number(at), focus, words, scrolled, panels: Object.fromEntries(new URLSearchParams(panels)) }]
}

/** Names and words hold no tab and no line end. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_PART)
}
