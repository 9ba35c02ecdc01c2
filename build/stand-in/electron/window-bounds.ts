import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { screen } from './displays.ts'

/** Where a window opens: its own place, or the middle of the first display, as Electron does. */
export function startBounds(options: BrowserWindowConstructorOptions): Rectangle {
  const area = screen.getPrimaryDisplay().workArea
  const width = options.width ?? 800
  const height = options.height ?? 600
  return {
    x: options.x ?? Math.max(area.x, area.x + Math.floor((area.width - width) / 2)),
    y: options.y ?? Math.max(area.y, area.y + Math.floor((area.height - height) / 2)),
    width,
    height,
  }
}
