// Who is signed in, as it is stored: nothing of it lives in a global. The password is never among it.

import type { SignIn } from '../sign-in.ts'
import { watchedKeys } from '../store-keys.ts'
import type { Store, VBotPorts } from './ports.ts'
import { createTurns } from '../turns.ts'

export interface Session {
  /** Made anew at each sign-in: tells one from the next without naming anybody. */
  account: string
  madeAt: number
  by: SignIn['by']
  isKept: boolean
  /** The server this credential was given for: it goes to no other, whatever the settings say later. */
  origin: string
  /** The pasted token or API key. Of a sign-in by password: its token, where VBot gave nothing to renew with. */
  token: string | null
  refreshToken: string | null
  /** Unix ms; null: unknown. Of `token`. */
  untilMs: number | null
}

export interface Access {
  account: string
  token: string
  /** Unix ms; null: VBot did not say. */
  untilMs: number | null
}

/** Set when VBot last refused a credential that we keep, because the fault may be VBot's. */
interface Refusal {
  account: string
  atMs: number
}

export interface SignedOut {
  sinceMs: number
  /** Whose history may still be shown; empty where the user signed out. */
  account: string
}

const { session: sessionKey, access: accessKey, refusal: refusalKey } = watchedKeys
const signedOutKey = 'vbot/signed-out'

export type SessionStore = ReturnType<typeof createSessionStore>

export function createSessionStore({ memory, vault }: Pick<VBotPorts, 'memory' | 'vault'>) {
  const turns = createTurns()

  async function read(): Promise<Session | null> {
    const [passing, kept] = await Promise.all([
      memory.get<Session>(sessionKey),
      vault.get<Session>(sessionKey).catch(() => undefined),
    ])
    // Of one sign-in in both, the passing one was renewed when the vault took nothing.
    if (passing && kept)
      return kept.account === passing.account || kept.madeAt < passing.madeAt ? passing : kept
    return passing ?? kept ?? null
  }

  async function readOf<T extends { account: string }>(key: string, session: Session): Promise<T | null> {
    const found = await memory.get<T>(key)
    return found?.account === session.account ? found : null
  }

  /** What renews comes before what it renewed: stopped in between, nothing is lost. */
  async function write(session: Session, access: Access | null): Promise<void> {
    await storeOf(session).set(sessionKey, session)
    if (access) await memory.set(accessKey, access)
  }

  function storeOf(session: Session): Store {
    return session.isKept ? vault : memory
  }

  return {
    read,
    access: (session: Session) => readOf<Access>(accessKey, session),
    refusal: (session: Session) => readOf<Refusal>(refusalKey, session),
    signedOut: async () => (await vault.get<SignedOut>(signedOutKey).catch(() => undefined)) ?? null,

    /** Of two stores only the chosen one keeps a sign-in; where the vault is broken, memory does. */
    start(session: Session, access: Access | null): Promise<Session> {
      return turns.take(async () => {
        if (!session.isKept) await vault.remove([sessionKey]).catch(() => undefined)
        const started = await write(session, access).then(
          () => session,
          async () => {
            const passing = { ...session, isKept: false }
            await write(passing, access)
            return passing
          },
        )
        if (started.isKept) await memory.remove([sessionKey])
        await memory.remove([refusalKey])
        return started
      })
    },

    /** Stores a renewal, unless another sign-in came in between. */
    renew(session: Session, access: Access): Promise<void> {
      return turns.take(async () => {
        const now = await read()
        if (now?.account !== session.account) return
        try {
          await write(session, access)
          if (session.isKept) await memory.remove([sessionKey])
        } catch {
          // What renewed it may be spent: where the vault takes nothing, it goes on until the browser is closed.
          await memory.set(sessionKey, session)
          await memory.set(accessKey, access)
        }
      })
    },

    refuse(session: Session, atMs: number): Promise<void> {
      return memory.set(refusalKey, { account: session.account, atMs } satisfies Refusal)
    },

    accept(): Promise<void> {
      return memory.remove([refusalKey])
    },

    /** Ends this sign-in, unless another came in between. */
    end(session: Session | null, signedOut: SignedOut): Promise<void> {
      return turns.take(async () => {
        if (session && (await read())?.account !== session.account) return
        // First, for it says nothing while there is a session: stopped in between, it is known why there is none.
        await vault.set(signedOutKey, signedOut).catch(() => undefined)
        await vault.remove([sessionKey]).catch(() => undefined)
        await memory.remove([sessionKey, accessKey, refusalKey])
      })
    },
  }
}
