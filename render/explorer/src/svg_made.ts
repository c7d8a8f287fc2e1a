// Pictures made for saving, of what the page shows as a table.

type Attributes = Record<string, string | number>;

export function svg_made(name: string, attributes: Attributes, ...children: (SVGElement | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

// Colours of the theme that the page has.
export function ink() {
  const style = getComputedStyle(document.body);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return { text: style.color, faint: of('--faint'), line: of('--line'), plan: of('--plan'), status: of('--status'), next: of('--next'), heat: of('--heat'), warn: of('--warn') };
}
