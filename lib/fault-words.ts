// What is said of each fault, and the one thing that helps.

import type { Fault, FaultKind } from './fault.ts'
import type { T, WordKey } from './words.ts'

export type Cure =
  | 'try-again'
  | 'wait'
  | 'sign-in'
  | 'paste-key'
  | 'open-settings'
  | 'test-connection'
  | 'allow'
  | 'reload-page'

export interface FaultWords {
  title: string
  text: string
  /** The words of the button that does the cure. */
  button: string
}

const cures: { [Kind in FaultKind]: Cure } = {
  offline: 'try-again',
  timeout: 'try-again',
  interrupted: 'try-again',
  'signed-out': 'sign-in',
  'not-configured': 'open-settings',
  forbidden: 'try-again',
  'not-found': 'try-again',
  'too-many': 'wait',
  redirected: 'open-settings',
  vbot: 'try-again',
  server: 'try-again',
  'bad-reply': 'test-connection',
  'no-permission': 'allow',
  updated: 'reload-page',
  'not-allowed': 'open-settings',
  bug: 'try-again',
}

const buttons: { [Each in Cure]: WordKey } = {
  'try-again': 'cureTryAgain',
  wait: 'cureTryAgain',
  'sign-in': 'cureSignIn',
  'paste-key': 'cureOpenSettings',
  'open-settings': 'cureOpenSettings',
  'test-connection': 'cureTestConnection',
  allow: 'cureAllow',
  'reload-page': 'cureReloadPage',
}

/** The one thing that helps. */
export function cureOf(fault: Fault): Cure {
  return fault.kind === 'forbidden' && fault.isKey ? 'paste-key' : cures[fault.kind]
}

export function wordsOf(fault: Fault, t: T): FaultWords {
  return { ...describe(fault, t), button: t(buttons[cureOf(fault)]) }
}

function describe(fault: Fault, t: T): { title: string; text: string } {
  switch (fault.kind) {
    case 'offline':
      return { title: t('faultOfflineTitle'), text: t('faultOfflineText') }
    case 'timeout':
      return { title: t('faultTimeoutTitle'), text: t('faultTimeoutText', { seconds: fault.seconds }) }
    case 'interrupted':
      return { title: t('faultInterruptedTitle'), text: t('faultInterruptedText') }
    case 'signed-out':
      return { title: t('faultSignedOutTitle'), text: t('faultSignedOutText') }
    case 'not-configured':
      return { title: t('faultNotConfiguredTitle'), text: t('faultNotConfiguredText') }
    case 'forbidden':
      return fault.isKey
        ? { title: t('faultKeyTitle'), text: t('faultKeyText') }
        : { title: t('faultForbiddenTitle'), text: t('faultForbiddenText') }
    case 'not-found':
      return { title: t('faultNotFoundTitle'), text: t('faultNotFoundText') }
    case 'too-many':
      return { title: t('faultTooManyTitle'), text: t('faultTooManyText') }
    case 'redirected':
      return { title: t('faultRedirectedTitle'), text: t('faultRedirectedText', { origin: fault.origin }) }
    case 'vbot':
      return {
        title: t('faultVbotTitle', { code: String(fault.code) }),
        text: fault.message ? t('faultVbotText', { message: fault.message }) : t('faultVbotNoText'),
      }
    case 'server':
      return {
        title: t('faultServerTitle'),
        text: t('faultServerText', { status: String(fault.status) }),
      }
    case 'bad-reply':
      return { title: t('faultBadReplyTitle'), text: t('faultBadReplyText') }
    case 'no-permission':
      return {
        title: t('faultNoPermissionTitle'),
        text: t('faultNoPermissionText', { host: fault.origin.replace(/^\w+:\/\//, '') }),
      }
    case 'updated':
      return { title: t('faultUpdatedTitle'), text: t('faultUpdatedText') }
    case 'not-allowed':
      return { title: t('faultNotAllowedTitle'), text: t('faultNotAllowedText') }
    case 'bug':
      return { title: t('faultBugTitle'), text: t('faultBugText', { where: fault.where }) }
  }
}
