/** `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

let chosen: ThemeChoice = 'auto'
const listeners = new Set<() => void>()

/** The theme that the person at the desk wants. */
export function themeChoice(): ThemeChoice {
  return chosen
}

export function chooseTheme(choice: ThemeChoice): void {
  chosen = choice
  for (const listener of listeners) listener()
}

export function onThemeChosen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
