import { EventEmitter } from 'node:events'
import type { Display, Rectangle, Screen } from 'electron'
import { needReady, settings } from './run.ts'

type OurScreen = Pick<
  Screen,
  'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getPrimaryDisplay'
>

class StandInScreen extends EventEmitter implements OurScreen {
  getAllDisplays(): Display[] {
    needReady('screen')
    return settings().displays.map(displayOf)
  }

  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays()
    if (first === undefined) throw new Error('this run has no display')
    return first
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 }
  }

  getDisplayNearestPoint(point: { x: number; y: number }): Display {
    return this.getDisplayMatching({ ...point, width: 1, height: 1 })
  }

  /** The display that shows most of a rectangle; the first one where none does. */
  getDisplayMatching(rectangle: Rectangle): Display {
    const [best] = this.getAllDisplays().toSorted((a, b) => shared(b.bounds, rectangle) - shared(a.bounds, rectangle))
    return best ?? this.getPrimaryDisplay()
  }
}

function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function displayOf(bounds: Rectangle, index: number): Display {
  const size = { width: bounds.width, height: bounds.height }
  return {
    id: index + 1,
    label: `Display ${index + 1}`,
    bounds,
    workArea: bounds,
    size,
    workAreaSize: size,
    nativeOrigin: { x: bounds.x, y: bounds.y },
    maximumCursorSize: { width: 32, height: 32 },
    scaleFactor: 1,
    rotation: 0,
    colorDepth: 24,
    colorSpace: 'srgb',
    depthPerComponent: 8,
    displayFrequency: 60,
    internal: index === 0,
    detected: true,
    monochrome: false,
    accelerometerSupport: 'unknown',
    touchSupport: 'unknown',
  }
}

export const screen = new StandInScreen()
