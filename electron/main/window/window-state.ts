import { readFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

/** Where the window stood last time. */
export interface WindowState {
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }
  readonly isMaximized: boolean
}

const savedSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640).max(20_000),
  height: z.number().int().min(480).max(20_000),
  isMaximized: z.boolean(),
})

const FIRST: WindowState = { bounds: { width: 1440, height: 900 }, isMaximized: false }

/**
 * The state to open with: the saved one when it is readable and lies on a screen that is there, the first-time one
 * otherwise. A place off every screen is dropped, the size is kept.
 */
export function readWindowState(file: string, workAreas: readonly Rectangle[]): WindowState {
  const saved = parseState(file)
  if (saved === null) return FIRST
  const { x, y, width, height, isMaximized } = saved
  const onScreen = workAreas.some(
    (area) =>
      x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 8 && y < area.y + area.height - 80,
  )
  return { bounds: onScreen ? { x, y, width, height } : { width, height }, isMaximized }
}

/** Keeps size and place on closing. `write` is an atomic one; its failure must not keep the window open. */
export function keepWindowState(window: BrowserWindow, write: (content: string) => void): void {
  window.on('close', () => {
    write(JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  })
}

function parseState(file: string): z.output<typeof savedSchema> | null {
  try {
    const parsed = savedSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
