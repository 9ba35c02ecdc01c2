import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'

type OurTheme = Pick<NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'themeSource'>

class StandInTheme extends EventEmitter implements OurTheme {
  readonly shouldUseDarkColors = false
  readonly shouldUseHighContrastColors = false
  themeSource: NativeTheme['themeSource'] = 'system'
}

export const nativeTheme = new StandInTheme()
