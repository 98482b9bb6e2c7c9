// Pages with many numbers, in `b`, of which few are seen.

const number = (at: number): string => `0912${100_000 + at}`

function times(count: number, each: (at: number) => string): string {
  return Array.from({ length: count }, (_each, at) => each(at)).join('')
}

const row = (at: number): string => `<tr><td>${at}</td><td><b>${number(at)}</b></td></tr>`

const bodies: Record<string, string> = {
  'hidden-twice': times(
    200,
    (at) => `<div><span style="display: none">${number(at)}</span><b>${number(at)}</b></div>`,
  ),
  filtered: `<table>${times(3_000, row)}</table>`,
  columns: `<div style="display: flex">${times(
    12,
    (column) =>
      `<div style="height: 500px; overflow: auto">${times(
        60,
        (at) => `<p><b>${number(60 * column + at)}</b></p>`,
      )}</div>`,
  )}</div>`,
  scattered: `<div style="position: relative; height: 40000px">${times(
    2_000,
    (at) =>
      `<div style="position: absolute; top: ${((at * 1_237) % 2_000) * 20}px"><b>${number(at)}</b></div>`,
  )}</div>`,
  dense: `<table>${times(1_000, (at) => `<tr>${times(3, (column) => `<td><b>${number(3 * at + column)}</b></td>`)}</tr>`)}</table>`,
}

/** By path. */
export const manyPages: Record<string, { body: string }> = Object.fromEntries(
  Object.entries(bodies).map(([name, body]) => [
    `/many-${name}`,
    { body: `<!doctype html><meta charset="utf-8"><title>CRM</title><body>${body}` },
  ]),
)
