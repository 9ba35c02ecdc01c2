import type { Page } from 'playwright-core'

/** Somebody at the desk who has a keyboard and no mouse, and stops when the window itself fails. */
export interface Keyboard {
  readonly page: Page
  /** Presses keys one after another: `Control+Enter`, `Tab`. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Types into whatever has the focus. */
  readonly type: (text: string) => Promise<void>
  /**
   * Waits until the window shows the field, button or tab with this name and goes there by Tab; fails when a full round
   * does not reach it.
   */
  readonly goTo: (name: string | RegExp) => Promise<void>
  /** Goes to a field and types over what stands there. */
  readonly fill: (name: string | RegExp, text: string) => Promise<void>
  /** Waits until the window shows the text. */
  readonly sees: (text: string | RegExp) => Promise<void>
  /** Waits until the window itself has put the focus there. */
  readonly arrivesAt: (name: string | RegExp) => Promise<void>
  /** The name of what has the focus, as a screen reader says it. */
  readonly focused: () => Promise<string>
}

const MOST_TABS = 140
const MOST_WAITS = 300
const WAIT_MS = 50
const MAY_HAVE_FOCUS = 'button, a[href], input, select, textarea, summary, [tabindex]'

/** Is told of every key that goes down, one for each letter of a text; and of every field that is typed into. */
export interface Tally {
  readonly keys: (count: number) => void
  readonly field: () => void
}

const NOBODY: Tally = { keys: () => undefined, field: () => undefined }

export function keyboardOf(page: Page, tally: Tally = NOBODY): Keyboard {
  let fault: Error | null = null
  page.on('pageerror', (error) => {
    fault = error
  })
  const press = async (...keys: readonly string[]): Promise<void> => {
    if (fault !== null) throw new Error('the window failed', { cause: fault })
    for (const key of keys) await page.keyboard.press(key)
    tally.keys(keys.length)
  }
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    tally.keys(text.length)
    tally.field()
  }
  const names = (of: string | null): Promise<readonly string[]> => page.evaluate(namesOf, of)
  const focused = async (): Promise<string> => (await names(null))[0] ?? ''
  const comes = async (name: string | RegExp): Promise<void> => {
    for (let tries = 0; tries < MOST_WAITS; tries += 1) {
      if ((await names(MAY_HAVE_FOCUS)).some((shown) => matches(shown, name))) return
      await page.waitForTimeout(WAIT_MS)
    }
  }
  const goTo = async (name: string | RegExp): Promise<void> => {
    await comes(name)
    const passed: string[] = []
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const here = await focused()
      if (matches(here, name)) return
      passed.push(here)
      await press('Tab')
    }
    throw new Error(`no way by Tab to ${String(name)}; passed ${[...new Set(passed)].join(' | ')}`)
  }
  return {
    page,
    press,
    focused,
    goTo,
    type,
    fill: async (name, text) => {
      await goTo(name)
      await page.keyboard.press('Control+A')
      await type(text)
    },
    arrivesAt: async (name) => {
      for (let tries = 0; tries < MOST_WAITS; tries += 1) {
        if (matches(await focused(), name)) return
        await page.waitForTimeout(WAIT_MS)
      }
      throw new Error(`the focus did not come to ${String(name)}; it is at ${await focused()}`)
    },
    sees: async (text) => {
      await page.getByText(text).first().waitFor({ timeout: 60_000 })
    },
  }
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name)
}

/** Runs in the page: the accessible names of what a selector finds, or of what has the focus; near enough. */
function namesOf(selector: string | null): readonly string[] {
  const nameOf = (element: Element | null): string => {
    if (element === document.body || !(element instanceof HTMLElement)) return ''
    const labelled = element.getAttribute('aria-labelledby')
    const byOthers = labelled
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : []
    const byLabel = labels.map((label) => label.textContent ?? '').join(' ')
    const name = element.getAttribute('aria-label') ?? (byOthers || byLabel || element.textContent || '')
    return name.replace(/\s+/g, ' ').trim().slice(0, 120)
  }
  return selector === null ? [nameOf(document.activeElement)] : [...document.querySelectorAll(selector)].map(nameOf)
}
