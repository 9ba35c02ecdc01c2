import type { Locator, Page } from 'playwright-core'
import type { Act } from './way.ts'

/** A part of the window that stands over or beside a screen only while somebody opened it. */
export interface Opening {
  /** The files beneath `renderer` that draw it: its own, and those of the kit that are told by it. */
  readonly of: readonly string[]
  readonly role: 'dialog' | 'complementary' | 'listbox' | 'radio' | 'search' | 'tooltip'
  readonly name: string | RegExp
  /** From where the round stands; none where its scene has opened it already. */
  readonly acts: readonly Act[]
  /** Back to where the round stands; Escape alone unless given. What `stays` gives way to the next one. */
  readonly leaves?: readonly Act[] | 'stays'
}

/** A scene, and what can be opened from it, one after the other in one window. */
export interface Round {
  readonly scene: string
  readonly openings: readonly Opening[]
}

/** Keys one after the other, without waiting in between: what they open is waited for. */
export const presses =
  (...pressed: readonly string[]): Act =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key)
  }

/** A button, however late it comes. */
export const pushes =
  (name: string | RegExp): Act =>
  (page) =>
    page.getByRole('button', { name }).first().click()

export function dialog(of: string | readonly string[], name: Opening['name'], ...acts: readonly Act[]): Opening {
  return { of: [of].flat(), role: 'dialog', name, acts }
}

export function sheet(of: string | readonly string[], name: Opening['name'], ...acts: readonly Act[]): Opening {
  return { of: [of].flat(), role: 'complementary', name, acts }
}

export function list(of: string, name: Opening['name'], ...acts: readonly Act[]): Opening {
  return { of: [of], role: 'listbox', name, acts }
}

/** Goes through what a round opens and stops at each; then leaves it again, but for the last. */
export async function goRound(
  page: Page,
  { openings }: Round,
  atOpening: (opening: Opening, place: Locator) => Promise<void>,
): Promise<void> {
  for (const [index, opening] of openings.entries()) {
    for (const act of opening.acts) await act(page)
    const place = page.getByRole(opening.role, { name: opening.name, exact: true }).first()
    await place.waitFor()
    await atOpening(opening, place)
    if (opening.leaves === 'stays' || index === openings.length - 1) continue
    for (const act of opening.leaves ?? [presses('Escape')]) await act(page)
    await place.waitFor({ state: 'hidden' })
  }
}
