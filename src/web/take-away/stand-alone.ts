const XMLNS = 'http://www.w3.org/2000/svg';
/** What a sheet of styles may say of a mark, and a file without one must say itself. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
] as const;
/** The same of what is not handed down, with what holds where nothing is said. */
const OWN = { opacity: '1', 'dominant-baseline': 'auto' } as const;
const HEAD = 26;
const FOOT = 22;

/** What is written beneath and into a picture, so that it can be traced when it stands alone. */
export interface Caption {
  readonly title: string;
  readonly says: string;
  readonly source: string;
}

/** A drawing of the page as a file of its own: styles written out, on the paper of the page, with its source. */
export function standAlone(drawn: SVGSVGElement, { title, says, source }: Caption): string {
  const { width, height } = sizeOf(drawn);
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [
    [drawn, ...drawn.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  originals.forEach((element, k) => {
    writeStyles(element, copies[k]!, k === 0);
  });
  for (const style of copy.querySelectorAll('style')) style.remove();
  const { fontFamily } = getComputedStyle(drawn.closest('main') ?? document.body);
  const whole = HEAD + height + FOOT;
  const words = { x: '4', 'font-family': fontFamily, 'text-anchor': 'start', stroke: 'none' };
  const paper = element('rect', { y: String(-HEAD), width: '100%', height: '100%', fill: colourOf(drawn, '--raised') });
  const [ink, soft] = [colourOf(drawn, '--ink'), colourOf(drawn, '--soft')];
  const head = element('text', { ...words, y: '-8', fill: ink, 'font-size': '14', 'font-weight': '600' }, title);
  const foot = element('text', { ...words, y: String(height + FOOT - 8), fill: soft, 'font-size': '10' }, source);
  for (const [name, value] of Object.entries({ xmlns: XMLNS, width, height: whole }))
    copy.setAttribute(name, String(value));
  copy.setAttribute('viewBox', `0 ${-HEAD} ${width} ${whole}`);
  copy.prepend(element('title', {}, title), element('desc', {}, `${says} ${source}`), paper);
  copy.append(head, foot);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as points of colour, twice as fine as the page. */
export async function asPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the browser made no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Writes what differs from the element around it; attributes go, since they may name colours of the page. */
function writeStyles(from: Element, to: Element, isRoot: boolean): void {
  const computed = getComputedStyle(from);
  const around = isRoot || from.parentElement === null ? undefined : getComputedStyle(from.parentElement);
  const styles = INHERITED.filter((name) => computed.getPropertyValue(name) !== around?.getPropertyValue(name));
  const own = Object.entries(OWN).flatMap(([name, usual]) => (computed.getPropertyValue(name) === usual ? [] : [name]));
  for (const name of [...INHERITED, ...Object.keys(OWN), 'class', 'style']) to.removeAttribute(name);
  const written = [...styles, ...own].map((name) => `${name}:${computed.getPropertyValue(name)}`);
  if (written.length > 0) to.setAttribute('style', written.join(';').replaceAll('"', "'"));
}

function sizeOf(drawn: SVGSVGElement): { width: number; height: number } {
  const box = drawn.getBoundingClientRect();
  const [width, height] = ['width', 'height'].map((name) => Number(drawn.getAttribute(name)));
  return { width: Math.ceil(width || box.width), height: Math.ceil(height || box.height) };
}

/** A colour of the page as a colour that any program reads: one that depends on light or dark is resolved. */
function colourOf(near: Element, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  (near.parentElement ?? document.body).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const made = document.createElementNS(XMLNS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== '') made.textContent = text;
  return made;
}
