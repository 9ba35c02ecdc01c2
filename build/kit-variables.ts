/** Writes the kit's variables as a file, because the window may hold no style element. Run after a change of theme. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { theme } from '../renderer/ui/theme.ts'

export const KIT_VARIABLES_FILE = fileURLToPath(new URL('../renderer/ui/generated/kit-variables.css', import.meta.url))

/** The text of the variables file for the theme as it is now. */
export function kitVariables(): string {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const css = convertCssVariables(variables, ':root')
  return `${css.replaceAll(/([;{}])/g, '$1\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(KIT_VARIABLES_FILE, kitVariables())
