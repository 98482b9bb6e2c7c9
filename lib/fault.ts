// What can go wrong, as plain JSON that crosses contexts. Words and cures for each kind: lib/fault-words.ts.

/** A success or a fault. Functions of this project return failures; they do not throw them. */
export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault }

export type Fault =
  /** The computer has no network, or the host can't be reached. */
  | { kind: 'offline' }
  /** No answer in time. */
  | { kind: 'timeout'; seconds: number }
  /** The background was stopped twice while it worked on the answer. */
  | { kind: 'interrupted' }
  /** The sign-in has expired and could not be renewed. */
  | { kind: 'signed-out' }
  /** Base URL, ids or credential are not set yet. */
  | { kind: 'not-configured' }
  /** VBot knows who asks, and refuses. `isKey`: or the API key is wrong, v3 does not say which. */
  | { kind: 'forbidden'; isKey?: true }
  /** There is no such recording, or it is not ready yet. */
  | { kind: 'not-found' }
  | { kind: 'too-many'; retryAfterMs: number }
  /** The server sent us elsewhere. `origin` is where from: where to can't be known without following. */
  | { kind: 'redirected'; origin: string }
  /** VBot's own error code, with its message (which is shown as it came). */
  | { kind: 'vbot'; code: number; message: string }
  /** The server failed: an HTTP status of 5xx, or VBot's code 500. */
  | { kind: 'server'; status: number }
  /** Not an answer of VBot. `expected` names what was looked for, never what came. */
  | { kind: 'bad-reply'; expected: string }
  /** The browser has not allowed us this origin. */
  | { kind: 'no-permission'; origin: string }
  /** The extension was updated under this page. */
  | { kind: 'updated' }
  /** The administrator has switched this off. */
  | { kind: 'not-allowed' }
  /** Our own mistake. `where` names a place in our code, never a value. */
  | { kind: 'bug'; where: string }

export type FaultKind = Fault['kind']
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { kind: Kind }>

export function ok<T>(value: T): Result<T>
export function ok(): Result<null>
export function ok(value: unknown = null): Result<unknown> {
  return { ok: true, value }
}

export function fail(fault: Fault): { ok: false; fault: Fault } {
  return { ok: false, fault }
}
