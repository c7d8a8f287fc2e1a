// Saves a picture that the page shows as a file of its own: looks go from the style sheet
// into the picture, and nothing in it refers to anything outside.

export const picture_fonts = "'Noto Sans CJK JP','Noto Sans JP','Yu Gothic','Meiryo','Hiragino Sans',sans-serif";

const kept = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor',
  'opacity', 'paint-order', 'stroke-linejoin', 'fill-opacity', 'display'];

export function picture_text(svg: SVGSVGElement, box: DOMRect | { x: number; y: number; width: number; height: number },
  title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  shown.forEach((element, i) => {
    const to = copies[i]!;
    const style = getComputedStyle(element);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      if (value && (element.tagName !== 'svg' || name === 'font-size')) {
        to.setAttribute(name, plain_colour(value));
      }
    }
    for (const name of [...to.getAttributeNames()]) {
      if (/^(class|style|tabindex|role|aria-.*|data-.*)$/.test(name)) {
        to.removeAttribute(name);
      }
    }
  });
  copies.filter((element) => element.getAttribute('display') === 'none').forEach((element) => element.remove());
  copies.forEach((element) => element.removeAttribute('display'));
  copy.querySelectorAll('g.camera, [id=camera]').forEach((element) => element.removeAttribute('transform'));
  copy.querySelector('#camera')?.removeAttribute('transform');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', [box.x, box.y, box.width, box.height].map((one) => Math.round(one)).join(' '));
  copy.setAttribute('width', String(Math.round(box.width)));
  copy.setAttribute('height', String(Math.round(box.height)));
  copy.setAttribute('font-family', picture_fonts);
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ ...plain(box), fill: getComputedStyle(document.body).backgroundColor })) {
    ground.setAttribute(name, String(value));
  }
  copy.prepend(ground);
  const named = document.createElementNS(copy.namespaceURI, 'title');
  named.textContent = title;
  copy.prepend(named);
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy) + '\n';
}

// Other programs know rgb(…), not the newer color(srgb …) that a mixed colour becomes.
export function plain_colour(value: string): string {
  return value.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)[^)]*\)/g, (_, ...parts: string[]) =>
    `rgb(${parts.slice(0, 3).map((part) => Math.round(Number(part) * 255)).join(', ')})`);
}

function plain({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, width, height };
}

export function save(name: string, content: BlobPart, type: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function save_svg(name: string, text: string) {
  save(`${name}.svg`, text, 'image/svg+xml');
}

// Twice as fine as on the screen, within what browsers allow a canvas.
export async function save_png(name: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, 12_000 / Math.max(image.width, image.height, 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width * scale);
    canvas.height = Math.ceil(image.height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob) {
      save(`${name}.png`, blob, 'image/png');
    }
  } finally {
    URL.revokeObjectURL(address);
  }
}

// A name that every file system takes.
export function file_name(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('_').replace(/[\\/:*?"<>|\s\u0000-\u001f]+/gu, '_').slice(0, 80);
}
