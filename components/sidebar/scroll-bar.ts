// How wide the scroll bar of what scrolls is: measured before anything stands, for later everything would be drawn twice.

/** In px; 0 where it takes no room. */
export function measureScrollBar(): number {
  const probe = document.createElement('div')
  probe.className = 'body'
  document.body.append(probe)
  const widthPx = probe.offsetWidth - probe.clientWidth
  probe.remove()
  return widthPx
}
