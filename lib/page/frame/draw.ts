// Owns how our few elements on the page are made: never from a string of HTML, which a page's Trusted Types would refuse.

type Attributes = Record<string, string | number>

const svgSpace = 'http://www.w3.org/2000/svg'

/** One HTML element of ours. */
export function draw<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  return complete(document.createElement(name), attributes, children)
}

function drawSvg(name: string, attributes: Attributes, ...children: Node[]): SVGElement {
  return complete(document.createElementNS(svgSpace, name), attributes, children)
}

function complete<Made extends Element>(
  element: Made,
  attributes: Attributes,
  children: (Node | string)[],
): Made {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

function drawPicture(className: string, ...shapes: SVGElement[]): SVGElement {
  return drawSvg('svg', { class: className, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...shapes)
}

/** Our mark: a call that comes in and stands on a line. */
export function drawLogo(): SVGElement {
  return drawPicture(
    'logo',
    drawSvg('rect', { width: 16, height: 16, rx: 3.5, class: 'logo-ground' }),
    drawSvg('path', { d: 'M11.2 3.3L5.5 9M5.5 4.8V9h4.2M4 12.5h8', class: 'logo-ink' }),
  )
}

/** The arrow of a call back that is owed. */
export function drawOwed(): SVGElement {
  return drawPicture('icon', drawSvg('path', { d: 'M13 12.5c0-3.8-2.5-6-6-6H3M6 3.3L2.8 6.5 6 9.7' }))
}
