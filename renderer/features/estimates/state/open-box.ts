/** The box or sheet that stands over the workspace. */
export type OpenBox =
  | { readonly kind: 'charge'; readonly lineId: string; readonly typed: string }
  | { readonly kind: 'routePrice'; readonly lineId: string; readonly routeId: string; readonly typed: string }
  | { readonly kind: 'line'; readonly lineId: string; readonly focus: 'words' | 'auth' | 'referral' }
  | { readonly kind: 'route' | 'choose'; readonly routeId: string }
  | { readonly kind: 'addColumn' }
  | { readonly kind: 'issue' }

/** The sheet at the right: why a figure is so, how two columns differ, what to say, or earlier estimates. */
export type OpenSheet = 'why' | 'differs' | 'script' | 'history'
