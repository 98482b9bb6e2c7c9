// Owns our host's name, and removing hosts that an older script of ours left.

export const hostName = 'vbot-sidebar'

export function removeOldHosts(): void {
  for (const old of document.querySelectorAll(hostName)) old.remove()
}
