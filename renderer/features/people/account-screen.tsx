import type { ReactNode } from 'react'
import { ownWords } from '../../../shared/text/screens-people.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useOwnAccount } from './api/account.ts'
import { FactorPanel } from './parts/factor-panel.tsx'
import { LookPanel } from './parts/look-panel.tsx'
import { PasswordPanel } from './parts/password-panel.tsx'
import { PinPanel } from './parts/pin-panel.tsx'
import styles from './people.module.css'

/** One's own account: password, PINs, authenticator app. */
export function AccountScreen({ actions }: { readonly actions?: ReactNode }): ReactNode {
  const account = useOwnAccount()
  return (
    <ShellPage
      label={ownWords.title}
      isBusy={account.isPending}
      bar={<RecordBar title={ownWords.title} beside={account.data?.person.name} actions={actions} />}
    >
      {account.isError ? (
        <Failed {...problemOf(account.error.error)} onTriedAgain={() => void account.refetch()} />
      ) : account.isSuccess ? (
        <div className={styles.page}>
          <PasswordPanel account={account.data} />
          <PinPanel account={account.data} />
          <FactorPanel account={account.data} />
          <LookPanel />
        </div>
      ) : null}
    </ShellPage>
  )
}
