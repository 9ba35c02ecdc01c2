import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Call, Client, Given, Sent } from '../../shared/contract/contract.ts'
import type { Answer, AppError } from '../../shared/contract/errors.ts'
import { ask } from './client.ts'

/** A refusal on its way through the query cache. */
export class CallProblem extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.kind)
    this.error = error
  }
}

const ClientContext = createContext<Client | null>(null)

/** A query cache for a window without a network: it never pauses, never polls, and asks again only when told. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 0,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export interface QueryProviderProps {
  readonly client: Client
  readonly queries: QueryClient
  readonly children: ReactNode
}

/** Hands the calls and the cache to all screens. */
export function QueryProvider({ client, queries, children }: QueryProviderProps): ReactNode {
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  )
}

/** The calls themselves, for what is neither shown nor saved by a form. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('a screen stands outside of QueryProvider')
  return client
}

/** What a call gives, kept fresh: `data` while known, `error` with the refusal. `isOn` false waits. */
export function useAsk<C extends Call>(call: C, request: Sent<C>, isOn = true): UseQueryResult<Given<C>, CallProblem> {
  const client = useClient()
  return useQuery<Given<C>, CallProblem>({
    queryKey: [call, request],
    enabled: isOn,
    ...(call.endsWith('.find') ? { placeholderData: keepPreviousData } : {}),
    queryFn: async () => given(await ask(client, call, request)),
  })
}

export interface Deed<C extends Call> {
  /** Sends the request; gives the answer, so that the caller can go on with it. */
  readonly run: (request: Sent<C>) => Promise<Answer<Given<C>>>
  readonly isBusy: boolean
  /** What the last run was refused for; null before, while it runs, and after it worked. */
  readonly problem: AppError | null
  readonly forget: () => void
}

/**
 * A call that changes something. After it worked, what was asked under the named nouns is asked again:
 * `refreshes: ['patient', 'coverage']` asks every open `patient.…` and `coverage.…` anew.
 */
export function useDo<C extends Call>(call: C, refreshes: readonly string[] = []): Deed<C> {
  const client = useClient()
  const queries = useQueryClient()
  const mutation = useMutation<Answer<Given<C>>, Error, Sent<C>>({
    mutationFn: (request) => ask(client, call, request),
    onSuccess: (answer) => (answer.ok ? refresh(queries, withToday(refreshes)) : undefined),
  })
  const answer = mutation.data
  return {
    run: mutation.mutateAsync,
    isBusy: mutation.isPending,
    problem: answer !== undefined && !answer.ok ? answer.error : null,
    forget: mutation.reset,
  }
}

/** What changes one of these changes the day's work too, and its count in the rail. */
const ON_TODAY = ['plan', 'estimate', 'approval', 'coverage']

function withToday(nouns: readonly string[]): readonly string[] {
  return nouns.some((noun) => ON_TODAY.includes(noun)) ? [...new Set([...nouns, 'today', 'tray'])] : nouns
}

/** Asks anew whatever is open under these nouns. */
export function refresh(queries: QueryClient, nouns: readonly string[]): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => nouns.some((noun) => String(queryKey[0]).startsWith(`${noun}.`)),
  })
}

function given<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new CallProblem(answer.error)
  return answer.value
}
