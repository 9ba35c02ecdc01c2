import type { Clipboard } from 'electron'

/** So long a copied text stays, unless something else was copied meanwhile. */
const KEPT_MS = 60_000

/** Threat: what was copied for one paste lies there for the next person at the computer. */
export async function copyForAWhile(
  clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>,
  text: string,
  later: (act: () => void, ms: number) => unknown = setTimeout,
): Promise<void> {
  await clipboard.writeText(text)
  later(() => void clearIfStill(clipboard, text), KEPT_MS)
}

async function clearIfStill(clipboard: Pick<Clipboard, 'readText' | 'clear'>, text: string): Promise<void> {
  if ((await clipboard.readText()) === text) clipboard.clear()
}
