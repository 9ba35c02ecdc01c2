import { join } from 'node:path'
import { type StorePlace, storePlace } from '../../../db/store-place.ts'

/** Where everything of the clinic lies on this computer. */
export interface ClinicPlaces {
  /** Database, key slots, throttle: nothing else may be saved here. */
  readonly folder: string
  readonly store: StorePlace
  readonly statusFile: string
  readonly backupFolder: string
  /** Emptied at start and end. */
  readonly temporaryFolder: string
  readonly logFile: string
  readonly windowFile: string
  /** The folder that the operating system gives the app; it is there before any clinic is. */
  readonly userFolder: string
  /** What only the keychain of this computer opens. */
  readonly deviceFile: string
  /** Which folder on another device takes every copy too. */
  readonly backupChoiceFile: string
}

/** The places below the folder that the operating system gives the app, and backups beside the person's documents. */
export function clinicPlaces(userFolder: string, backupFolder: string): ClinicPlaces {
  const folder = join(userFolder, 'clinic')
  return {
    folder,
    store: storePlace(folder, userFolder),
    statusFile: join(folder, 'status.json'),
    backupFolder,
    temporaryFolder: join(userFolder, 'temporary'),
    logFile: join(userFolder, 'log', 'errors.log'),
    windowFile: join(userFolder, 'window.json'),
    userFolder,
    deviceFile: join(userFolder, 'device-secret.txt'),
    backupChoiceFile: join(userFolder, 'backup-places.json'),
  }
}
