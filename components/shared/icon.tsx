// Every picture of the controls: a 16 px grid (20 for the two jumps), 1.5 px round strokes, in the ink of the text beside it.

interface Drawing {
  /** Side of the grid; 16 where it is left out. */
  size?: number
  line?: string
  /** Thinner strokes. */
  fine?: string
  /** Filled. */
  solid?: string
}

const drawings = {
  in: { line: 'M13 3L3.5 12.5M3.5 5.5v7h7' },
  out: { line: 'M3 13l9.5-9.5M5.5 3.5h7v7' },
  'in-not': { line: 'M8.7 7.3L2.8 13.2M2.8 7v6.2H9M10.4 1.8l4 4M14.4 1.8l-4 4' },
  'out-not': { line: 'M7.3 8.7L13.2 2.8M7 2.8h6.2V9M1.6 10.2l4 4M5.6 10.2l-4 4' },
  bot: { line: 'M3 6.5h10v6.5H3zM8 6.5V3M6.5 3h3M6 9.2v1M10 9.2v1' },
  call: {
    line: 'M3.2 3.6c0-.6.5-1.1 1.1-1.1h1.5c.4 0 .8.3.9.7l.5 1.9c.1.4 0 .7-.3 1L5.7 7.2c.7 1.4 1.7 2.4 3.1 3.1l1.1-1.2c.3-.3.6-.4 1-.3l1.9.5c.4.1.7.5.7.9v1.5c0 .6-.5 1.1-1.1 1.1C7.3 12.8 3.2 8.7 3.2 3.6z',
  },
  copy: { line: 'M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5' },
  refresh: { line: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3' },
  'dock-left': { line: 'M2 3h12v10H2zM6.5 3v10M3.8 5.3h1M3.8 7.3h1' },
  'dock-right': { line: 'M2 3h12v10H2zM9.5 3v10M11.3 5.3h1M11.3 7.3h1' },
  collapse: { line: 'M13 2.5v11M3 8h7M7.2 5L10 8l-2.8 3' },
  close: { line: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4' },
  settings: {
    line: 'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M7.5 4.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0zM5.1 11.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0z',
  },
  pin: { line: 'M5.5 2.5h5l-.6 4 2.1 2.3H4l2.1-2.3zM8 8.8v4.7' },
  down: { line: 'M4.5 6.5L8 10l3.5-3.5' },
  calendar: { line: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2V4M10.5 2.2V4' },
  play: { solid: 'M5.2 3.2v9.6L12.6 8z' },
  pause: { solid: 'M4.4 3.4h2.4v9.2H4.4zM9.2 3.4h2.4v9.2H9.2z' },
  wait: {
    line: 'M4.5 2.5h7M4.5 13.5h7M5.2 2.5c0 3 2.8 3.5 2.8 5.5s-2.8 2.5-2.8 5.5M10.8 2.5c0 3-2.8 3.5-2.8 5.5s2.8 2.5 2.8 5.5',
  },
  gone: { line: 'M3 13L13 3M6 4.8v3.7M6 11v.2M10 7.5v4M3 7v2M13 7v2' },
  back: {
    size: 20,
    line: 'M10 3.8a7 7 0 1 1-7 7M12.3 1.3L9.7 3.8l2.6 2.5',
    fine: 'M7.2 9.2l1.2-.8v5M12.2 8.4c-1 0-1.6.9-1.6 2.5s.6 2.5 1.6 2.5 1.6-.9 1.6-2.5-.6-2.5-1.6-2.5z',
  },
  ahead: {
    size: 20,
    line: 'M10 3.8a7 7 0 1 0 7 7M7.7 1.3l2.6 2.5-2.6 2.5',
    fine: 'M7.2 9.2l1.2-.8v5M12.2 8.4c-1 0-1.6.9-1.6 2.5s.6 2.5 1.6 2.5 1.6-.9 1.6-2.5-.6-2.5-1.6-2.5z',
  },
  download: { line: 'M8 2.5v7.5M4.9 7.2L8 10.3l3.1-3.1M3 13.3h10' },
  sheet: { line: 'M3.5 2.5h9v11h-9zM3.5 6h9M3.5 9.5h9M7 6v7.5' },
  note: { line: 'M3.5 2.5h9v11h-9zM5.7 5.7h4.6M5.7 8h4.6M5.7 10.3h2.5' },
  owed: { line: 'M13 12.5c0-3.8-2.5-6-6-6H3M6 3.3L2.8 6.5 6 9.7' },
  offline: {
    line: 'M2 6.3a9 9 0 0 1 3-1.9M14 6.3A9 9 0 0 0 8 3.9M4.3 8.9a5.6 5.6 0 0 1 2-1.2M11.7 8.9a5.6 5.6 0 0 0-1.5-1M8 12.3v.2M2.5 2.5l11 11',
  },
  lock: { line: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2' },
  plug: { line: 'M5.8 2.5V6M10.2 2.5V6M4 6h8v2a4 4 0 0 1-8 0zM8 12v2' },
  stop: { line: 'M2.3 8a5.7 5.7 0 1 0 11.4 0a5.7 5.7 0 1 0 -11.4 0zM4 4l8 8' },
  clock: { line: 'M2.3 8a5.7 5.7 0 1 0 11.4 0a5.7 5.7 0 1 0 -11.4 0zM8 4.8V8l2.3 1.5' },
  odd: {
    line: 'M6 3C4.5 3 4.5 4 4.5 5.2 4.5 7 4 8 3 8c1 0 1.5 1 1.5 2.8C4.5 12 4.5 13 6 13M10 3c1.5 0 1.5 1 1.5 2.2C11.5 7 12 8 13 8c-1 0-1.5 1-1.5 2.8 0 1.2 0 2.2-1.5 2.2M8 5.5v3.2M8 10.6v.2',
  },
  server: { line: 'M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h.2M5 11h.2M8 5h3M8 11h3' },
  quiet: { line: 'M2.5 4h11v7h-6l-2.5 2.3V11H2.5z' },
  list: { line: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.2M2.8 8h.2M2.8 12h.2' },
  plus: { line: 'M8 3.5v9M3.5 8h9' },
  search: { line: 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM10.2 10.2l3.3 3.3' },
} satisfies Record<string, Drawing>

export type IconName = keyof typeof drawings

/** Always beside words or inside something that has a name: it is hidden from assistive technology. */
export function Icon({ name, class: className = '' }: { name: IconName; class?: string }) {
  const { size = 16, line, fine, solid }: Drawing = drawings[name]
  return (
    <svg class={`icon ${className}`} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {line && <path d={line} />}
      {fine && <path class="fine" d={fine} />}
      {solid && <path class="solid" d={solid} />}
    </svg>
  )
}
