// What a self-test comes to: six checks, each good, bad or not to be told, from what the background says and VBot answered.

import type { Diagnosis } from './diagnosis.ts'
import type { Fault, FaultKind, Result } from './fault.ts'
import type { OptionsState, TestStep } from './messages.ts'

export interface Check {
  what: 'sites' | 'server' | 'sign-in' | TestStep['step']
  /** `unknown`: something before it failed, or there is nothing to check. */
  state: 'good' | 'bad' | 'unknown'
  fault: Fault | null
}

const serverFaults: ReadonlySet<FaultKind> = new Set([
  'offline',
  'timeout',
  'redirected',
  'server',
  'bad-reply',
  'no-permission',
] as const)
const signInFaults: ReadonlySet<FaultKind> = new Set(['signed-out', 'not-configured'] as const)

/** `tested` as `testConnection` answered. */
export function checkAll(
  options: OptionsState,
  diagnosis: Diagnosis | null,
  tested: Result<TestStep[]>,
): Check[] {
  const steps = tested.ok ? tested.value : []
  const faults = tested.ok ? steps.flatMap(({ result }) => (result.ok ? [] : [result.fault])) : [tested.fault]
  const serverFault = faults.find(({ kind }) => serverFaults.has(kind)) ?? null
  const signInFault = faults.find(({ kind }) => signInFaults.has(kind)) ?? null
  const isServerGood = options.isBaseUrlGranted && !serverFault
  const isSignedIn = options.signIn.state === 'signed-in' && !signInFault

  return [
    { what: 'sites', state: checkSites(options, diagnosis), fault: null },
    { what: 'server', state: isServerGood ? 'good' : 'bad', fault: serverFault },
    { what: 'sign-in', state: isSignedIn ? 'good' : 'bad', fault: signInFault },
    ...(['count', 'calls', 'recording'] as const).map((what): Check => {
      const result = steps.find(({ step }) => step === what)?.result
      if (!result) return { what, state: 'unknown', fault: null }
      return result.ok ? { what, state: 'good', fault: null } : { what, state: 'bad', fault: result.fault }
    }),
  ]
}

/** Good: every listed site is allowed, and its content script registered. */
function checkSites(options: OptionsState, diagnosis: Diagnosis | null): Check['state'] {
  if (options.sites.length === 0) return 'unknown'
  if (options.sites.some((site) => !site.isGranted)) return 'bad'
  return diagnosis && diagnosis.registeredSites < options.sites.length ? 'bad' : 'good'
}
