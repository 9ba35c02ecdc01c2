import { build } from 'electron-builder'
import { buildApp } from './build-app.ts'
import { fetchElectron } from './electron-runtime.ts'
import { installerSettings } from './installer-settings.ts'

/** `npm run package`: installers for this system, in `dist/`. */
if (fetchElectron() === null) {
  console.error('No installer was made: Electron’s runtime cannot be fetched from this machine.')
  process.exitCode = 1
} else if (buildApp()) {
  const made = await build({ config: installerSettings })
  console.log(made.join('\n'))
} else {
  process.exitCode = 1
}
