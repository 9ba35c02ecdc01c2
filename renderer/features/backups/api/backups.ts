import type { UseQueryResult } from '@tanstack/react-query'
import type { BackupOverview } from '../../../../shared/contract/backup.ts'
import type { CopyList, KeepingNotice } from '../../../../shared/contract/restore.ts'
import type { Person } from '../../../../shared/model/clinic.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** Every copy, both places, and what is not as it should be. */
export function useBackups(): UseQueryResult<BackupOverview, CallProblem> {
  return useAsk('backup.list', {})
}

export function useMakeBackup(): Deed<'backup.make'> {
  return useDo('backup.make', ['backup', 'app'])
}

/** Stops a copy, its trial, a restore before its switch, or an export. */
export function useStopWork(): Deed<'backup.stop'> {
  return useDo('backup.stop')
}

export function useChooseSecond(): Deed<'backup.chooseSecond'> {
  return useDo('backup.chooseSecond', ['backup', 'app'])
}

export function useDrill(): Deed<'backup.drill'> {
  return useDo('backup.drill')
}

export function useExportAll(): Deed<'export.all'> {
  return useDo('export.all')
}

export function useRescue(): Deed<'export.rescue'> {
  return useDo('export.rescue')
}

export function useCheckCode(): Deed<'recovery.check'> {
  return useDo('recovery.check', ['backup'])
}

/** The copies of this computer. */
export function useCopiesHere(): UseQueryResult<CopyList, CallProblem> {
  return useAsk('restore.look', { where: 'here' })
}

/** Asks for a folder or stick and lists its copies. */
export function useLookElsewhere(): Deed<'restore.look'> {
  return useDo('restore.look')
}

/** Opens and proves a copy beside the clinic. */
export function usePreview(): Deed<'restore.preview'> {
  return useDo('restore.preview')
}

export function useFinishRestore(): Deed<'restore.finish'> {
  return useDo('restore.finish')
}

export function useReplace(): Deed<'restore.replace'> {
  return useDo('restore.replace', ['app'])
}

export function useLeaveRestore(): Deed<'restore.leave'> {
  return useDo('restore.leave')
}

export function useNotices(): UseQueryResult<readonly KeepingNotice[], CallProblem> {
  return useAsk('restore.notices', {})
}

export function useNoticesSeen(): Deed<'restore.seen'> {
  return useDo('restore.seen')
}

/** Wipes the locks of this computer, after a proven copy elsewhere. */
export function useRetire(): Deed<'key.retire'> {
  return useDo('key.retire', ['app'])
}

/** Everybody with an account, for whoever agrees to a restore. */
export function usePeople(): UseQueryResult<readonly Person[], CallProblem> {
  return useAsk('person.list', {})
}

/** The clinic is closed while a copy is looked at, so that nothing that was read before holds. */
export function useLookAtCopy(): Deed<'backup.look'> {
  return useDo('backup.look')
}
