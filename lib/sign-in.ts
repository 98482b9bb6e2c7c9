// Signing in, as the options page asks for it and is told of it. The credential itself is lib/vbot/session's.

/** Ways to sign in. What is in here goes to the background and never comes back. */
export type SignIn =
  | { by: 'token'; token: string; isKept: boolean }
  | { by: 'password'; username: string; password: string; isKept: boolean }
  | { by: 'key'; key: string; isKept: boolean }

export type SignInState =
  | { state: 'signed-out'; sinceMs: number | null }
  /** `untilMs` null: VBot did not say. `isRenewed`: renews itself with a refresh token. */
  | { state: 'signed-in'; by: SignIn['by']; untilMs: number | null; isRenewed: boolean; isKept: boolean }
