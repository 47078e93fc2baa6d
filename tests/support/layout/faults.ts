/** What is wrong with how a page is laid out, as its reader would see it. */
export interface Fault {
  readonly kind:
    | 'over'
    | 'touch'
    | 'cut'
    | 'name'
    | 'alike'
    | 'hangs'
    | 'heard'
    | 'broken'
    | 'hidden'
    | 'outside'
    | 'small'
    | 'controls'
    | 'ring'
    | 'focus'
    | 'corner'
    | 'below';
  readonly what: string;
}

/** How strictly a page is looked at. */
export interface Look {
  /** Words of the product are whole: only names and what people wrote may be shortened. */
  readonly whole: boolean;
  /** Words are longer than the product's own. */
  readonly longer: boolean;
  /** What is shortened is whole in a title: not on a projector, where nobody points at anything. */
  readonly titles: boolean;
  /** The smallest page that holds without scrolling, in CSS pixels. */
  readonly least: { readonly width: number; readonly height: number };
  /** Whether each control is given the focus, to see that nothing cuts its ring. */
  readonly rings: boolean;
  /** Texts that people wrote, beside those that are isolated. */
  readonly written: readonly string[];
  /** Beginnings of the names that are too long for their places. */
  readonly people: readonly string[];
  /** `BARE_LENGTH`: what is heard has none of it. */
  readonly bare: string;
}

/** Where the scenes are looked at: their evenings are mornings there, so that each time of day begins with a 0. */
export const MORNING = 'Etc/GMT+12';

/** A length of time in digits: it never begins with a 0 before another digit. */
export const BARE_LENGTH = /(?<![\d:])(?!0\d:)\d{1,3}:\d\d(?![\d:])/;

/**
 * Looks at the page it runs in (it is sent there whole, so it uses nothing from outside). Texts are taken by the
 * boxes of their lines, cut by every ancestor that cuts; what only scrolls out of sight is not cut.
 */
export function findFaults(look: Look): Fault[] {
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Line {
    readonly element: Element;
    readonly text: string;
    /** Of its line, as high as the typeface. */
    readonly box: Box;
    /** Where its letters stand. */
    readonly ink: Box;
    /** What of it is seen. */
    readonly seen: Box | null;
    /** What is cut off, each way. */
    readonly across: number;
    readonly down: number;
  }
  const faults: Fault[] = [];
  const said = new Set<string>();
  const add = (kind: Fault['kind'], what: string): void => {
    if (!said.has(kind + what)) faults.push({ kind, what });
    said.add(kind + what);
  };
  /** What is seen of an element's text, not what is heard in its place. */
  const textOf = (element: Element): string => {
    if (element.querySelector('.heard') === null) return element.textContent ?? '';
    let text = '';
    const all = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode())
      if (node.parentElement?.closest('.heard') === null) text += node.nodeValue ?? '';
    return text;
  };
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  const meet = (a: Box, b: Box): Box | null => {
    const both = {
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    };
    return both.right > both.left && both.bottom > both.top ? both : null;
  };
  const plainBox = ({ left, top: upper, right, bottom }: Box): Box => ({ left, top: upper, right, bottom });
  const area = (box: Box | null): number =>
    box === null ? 0 : (box.right - box.left) * (box.bottom - box.top);
  const page = document.documentElement;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const style = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

  /** A dialog stands over everything: what lies below it is looked at in a state without it. */
  const dialogs = Array.from(document.querySelectorAll('[role="dialog"], [role="alertdialog"]'));
  const top = dialogs.at(-1) ?? document.body;
  /** Layers that lie over others on purpose, and pictures of what is looked at elsewhere. */
  const LAYER = '.tooltip, .notices, .slips[data-choosing] ul';
  const skipped = (element: Element): boolean =>
    element.closest('[inert], .heard, script, style, title, desc, option') !== null ||
    (element.closest(LAYER) !== null && element.closest('[role="dialog"], [role="alertdialog"]') === null);
  const shown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  /** What an element leaves of what is in it, each way, and whether it stands apart from what is round it. */
  interface Edge {
    readonly cutsOff: { readonly x: string; readonly y: string; readonly box: Box } | null;
    readonly fixed: boolean;
  }
  const edges = new Map<Element, Edge>();
  const edgeOf = (element: Element): Edge => {
    const known = edges.get(element);
    if (known !== undefined) return known;
    const { overflowX: x, overflowY: y, position, display } = style(element);
    const cutsOff =
      display !== 'inline' && display !== 'contents' && (x !== 'visible' || y !== 'visible')
        ? { x, y, box: element.getBoundingClientRect() }
        : null;
    const edge = { cutsOff, fixed: position === 'fixed' };
    edges.set(element, edge);
    return edge;
  };
  /**
   * What ancestors leave of a box, and how much they cut off each way. What only scrolls out of sight is not seen
   * now, and is not cut.
   */
  const clip = (box: Box, from: Element): { seen: Box | null; across: number; down: number } => {
    let seen: Box | null = box;
    let whole: Box = box;
    let across = 0;
    let down = 0;
    for (
      let one: Element | null = from;
      one && one !== page && one !== document.body;
      one = one.parentElement
    ) {
      if (one instanceof SVGElement && one.tagName !== 'svg') continue;
      const { cutsOff, fixed } = edgeOf(one);
      if (cutsOff !== null) {
        const { x, y, box: of } = cutsOff;
        const { left, top, right, bottom } = of;
        const alongX = x === 'visible' ? { left: -1e6, right: 1e6 } : { left, right };
        const alongY = y === 'visible' ? { top: -1e6, bottom: 1e6 } : { top, bottom };
        seen = seen && meet(seen, { ...alongX, ...alongY });
        if (scrolls(x)) whole = { ...whole, left, right };
        else if (x !== 'visible') across += Math.max(0, left - whole.left) + Math.max(0, whole.right - right);
        if (scrolls(y)) whole = { ...whole, top, bottom };
        else if (y !== 'visible') down += Math.max(0, top - whole.top) + Math.max(0, whole.bottom - bottom);
        whole = {
          left: Math.max(whole.left, alongX.left),
          right: Math.min(whole.right, alongX.right),
          top: Math.max(whole.top, alongY.top),
          bottom: Math.min(whole.bottom, alongY.bottom),
        };
      }
      if (fixed) break;
    }
    return { seen, across, down };
  };

  // A line's box is higher than its letters: what is above a capital and below most letters is taken off.
  const ABOVE = 0.24;
  const BELOW = 0.18;
  /** Of a line, as high as the typeface: letters of 9 px. */
  const LEAST_HEIGHT = 10.8;
  const lines: Line[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? '';
    if (!element || text.trim() === '' || skipped(element) || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const height = box.bottom - box.top;
      if (box.width < 1 || height < 4) continue;
      const ink = {
        left: box.left + 0.5,
        right: box.right - 0.5,
        top: box.top + ABOVE * height,
        bottom: box.bottom - BELOW * height,
      };
      lines.push({ element, text, box, ink, ...clip(ink, element) });
      if (look.whole && look.titles && height < LEAST_HEIGHT)
        add('small', `“${short(text)}” is ${height.toFixed(1)} high`);
    }
  }

  const written = (element: Element, text: string): boolean =>
    element.closest('bdi, .whole-name, [data-written]') !== null ||
    look.written.some((one) => text.includes(one));

  // A name is cut by letters, told apart from all others, and never by the edge of its place alone.
  for (const { element, text, across, down } of lines)
    if (
      (across >= 2 || down >= 2) &&
      /\p{L}{2}/u.test(text) &&
      look.people.some((name) => text.includes(name))
    )
      add('name', `“${short(text)}” in ${element.parentElement?.className ?? ''}`);
  // An edge that cuts with an ellipsis does so before the room inside it.
  for (const { element, box, text } of lines) {
    if (!look.people.some((name) => text.includes(name)) && !text.includes('…')) continue;
    let cutter: Element | null = element;
    while (cutter !== null && !cuts(style(cutter).overflowX)) cutter = cutter.parentElement;
    if (cutter === null || style(cutter).textOverflow !== 'ellipsis' || style(cutter).whiteSpace !== 'nowrap')
      continue;
    const { left, right } = cutter.getBoundingClientRect();
    const { paddingLeft, paddingRight, direction } = style(cutter);
    const over =
      direction === 'rtl'
        ? left + parseFloat(paddingLeft) - box.left
        : box.right - right + parseFloat(paddingRight);
    if (over > 1)
      add('name', `“${short(text)}” in ${cutter.className}, ${Math.round(over)} beyond its place`);
  }
  const fullNames = new Map<string, string>();
  for (const label of top.querySelectorAll('.hearing')) {
    const text = short(textOf(label));
    const whole = label.querySelector('.heard')?.textContent ?? '';
    if (!text.includes('…')) continue;
    if ((fullNames.get(text) ?? whole) !== whole) add('alike', `“${text}” of two people`);
    fullNames.set(text, whole);
  }

  // Rows of one list on the wall, and of what was looked for, are told apart by what is seen of them: up to the last of
  // their lines.
  for (const list of top.querySelectorAll(look.titles ? 'ul.archive-lines' : 'ul')) {
    const rows = new Set<string>();
    for (const row of list.querySelectorAll(':scope > li')) {
      let seen = '';
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        if (element === null || skipped(element) || !shown(element)) continue;
        const range = document.createRange();
        const letters = node.nodeValue ?? '';
        for (let i = 0; i < letters.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { left, top: upper, right, bottom } = range.getBoundingClientRect();
          const box = { left, top: upper, right, bottom };
          if (area(clip(box, element).seen) * 2 > area(box)) seen += letters[i] ?? '';
        }
      }
      // A row that is scrolled out of sight is read as nothing.
      if (seen !== '' && rows.has(seen)) add('alike', `“${short(seen)}” of two rows`);
      rows.add(seen);
    }
  }

  // A length of time is heard as a duration: in sentences, names and descriptions. What is typed is heard as it stands.
  const bare = new RegExp(look.bare);
  const silent = '[aria-hidden="true"], [inert], script, style';
  const NAMES = ['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'title', 'alt'];
  for (const element of look.whole ? document.body.querySelectorAll('*') : []) {
    if (element.closest(silent) !== null) continue;
    const said = NAMES.map((name) => element.getAttribute(name));
    const texts = Array.from(element.childNodes, (node) =>
      node.nodeType === Node.TEXT_NODE && !element.matches('textarea') ? node.nodeValue : null,
    );
    // The title of a picture's part is never drawn, and heard.
    const drawn = element.closest('svg title, svg desc')?.parentElement ?? element;
    for (const text of [...said, ...texts])
      if (text !== null && bare.test(text) && shown(drawn)) add('heard', `“${short(text)}”`);
  }

  // What hangs below a line is whole: an edge that cuts lines leaves room for it.
  const drawing = document.createElement('canvas').getContext('2d');
  const letters = new Map<Node, readonly DOMRect[]>();
  /** Where each letter of a text stands. */
  const lettersOf = (node: Node): readonly DOMRect[] => {
    const known = letters.get(node);
    if (known !== undefined) return known;
    const range = document.createRange();
    const found = Array.from({ length: node.nodeValue?.length ?? 0 }, (_, i) => {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      return range.getBoundingClientRect();
    });
    letters.set(node, found);
    return found;
  };
  const lowest = ({ element, text, box }: Line): number => {
    if (drawing === null) return box.bottom;
    const { fontStyle, fontWeight, fontSize, fontFamily } = style(element);
    drawing.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const all = drawing.measureText(text);
    let own = '';
    for (const node of element.childNodes)
      if (node.nodeValue === text)
        for (const [i, letter] of lettersOf(node).entries())
          if (letter.top < box.bottom - 2 && letter.bottom > box.top + 2) own += text[i] ?? '';
    const scale = (box.bottom - box.top) / (all.fontBoundingBoxAscent + all.fontBoundingBoxDescent);
    const below = drawing.measureText(own).actualBoundingBoxDescent - all.fontBoundingBoxDescent;
    return box.bottom + below * scale;
  };
  const OTHER_SCRIPT = /[^\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}]/u;
  for (const line of lines) {
    if (line.down >= 2 || line.element instanceof SVGElement) continue;
    let edge = Infinity;
    for (let one: Element | null = line.element; one && one !== document.body; one = one.parentElement) {
      const { overflowY, display, position, overflowClipMargin } = style(one);
      if (display !== 'inline' && cuts(overflowY)) {
        const margin = overflowY === 'clip' ? parseFloat(overflowClipMargin) || 0 : 0;
        edge = Math.min(edge, one.getBoundingClientRect().bottom + margin);
      }
      if (position === 'fixed' || scrolls(overflowY)) break;
    }
    // A line is as high as the product's typeface; letters of other scripts come from others, and may hang lower.
    const mayHang = line.box.bottom > edge + 1 || OTHER_SCRIPT.test(line.text);
    if (mayHang && lowest(line) > edge + 0.9) add('hangs', `“${short(line.text)}”`);
  }

  // Texts that lie on each other, or run into each other.
  const covers = (over: Element, under: Element, at: Box): boolean => {
    // An opaque layer between the two.
    for (let one: Element | null = over; one && !one.contains(under); one = one.parentElement) {
      const { backgroundColor, position } = style(one);
      const opaque = backgroundColor !== 'transparent' && !/, 0(\.\d+)?\)$/.test(backgroundColor);
      const box = one.getBoundingClientRect();
      if (opaque && position !== 'static' && area(meet(box, at)) >= area(at) - 1) return true;
    }
    return false;
  };
  const spread = lines
    .filter((line) => line.seen !== null && area(line.seen) > 4)
    .toSorted((a, b) => (a.seen?.top ?? 0) - (b.seen?.top ?? 0));
  spread.forEach((a, i) => {
    for (let k = i + 1; k < spread.length; k++) {
      const b = spread[k];
      if (!a.seen || !b?.seen || b.seen.top >= a.seen.bottom) break;
      if (a.element === b.element && a.text === b.text) continue;
      const digits = a.element.closest('.digits');
      if (digits !== null && digits === b.element.closest('.digits')) continue;
      const both = meet(a.seen, b.seen);
      if (both === null || both.right - both.left < 1.5 || both.bottom - both.top < 2) continue;
      if (covers(a.element, b.element, both) || covers(b.element, a.element, both)) continue;
      add('over', `“${short(a.text)}” and “${short(b.text)}”`);
    }
  });

  /** What others scroll away below. */
  const isHeld = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement)
      if (style(one).position === 'sticky') return true;
    return false;
  };

  // A stone lies beside words, never on or below them.
  for (const stone of look.titles ? top.querySelectorAll('.stone, .stone-mark') : []) {
    if (skipped(stone) || !shown(stone)) continue;
    const whole = clip(stone.getBoundingClientRect(), stone).seen;
    if (whole === null || isHeld(stone)) continue;
    const { left, top: upper, right, bottom } = whole;
    // Its corners are round.
    const [dx, dy] = [(right - left) * 0.12, (bottom - upper) * 0.12];
    const box = { left: left + dx, right: right - dx, top: upper + dy, bottom: bottom - dy };
    for (const { element, seen, text } of spread) {
      const both = seen && meet(seen, box);
      if (both && area(both) > 12 && !covers(element, stone, both))
        add('over', `“${short(text)}” and a stone`);
    }
  }

  // Nothing that is opaque lies over a word of a control.
  for (const { element, seen, text } of spread) {
    const control = element.closest('button');
    if (control === null || seen === null || element instanceof SVGElement) continue;
    for (const x of [seen.left + 2, (seen.left + seen.right) / 2, seen.right - 2]) {
      const at = document.elementFromPoint(x, (seen.top + seen.bottom) / 2);
      if (at !== null && !control.contains(at) && !at.contains(control) && !skipped(at) && !isHeld(at))
        add('hidden', `“${short(text)}” behind “${short(textOf(at.closest('button, [class]') ?? at))}”`);
    }
  }

  // Texts that a picture is drawn over: the room's words stand beside it.
  for (const { element, seen, text } of look.titles ? [] : spread) {
    if (seen === null || element instanceof SVGElement) continue;
    const at = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
    if (
      at instanceof SVGElement &&
      at.tagName !== 'svg' &&
      !at.contains(element) &&
      at.closest('button') === null
    )
      add('over', `“${short(text)}” and a picture`);
  }

  // No line of the picture of a plan goes through a word.
  for (const line of top.querySelectorAll('.strip-end')) {
    const box = line.getBoundingClientRect();
    for (const { element, ink, text } of lines)
      if (
        line.parentElement?.contains(element) === true &&
        meet(ink, { ...plainBox(box), right: box.right + 1 })
      )
        add('over', `“${short(text)}” and the line of the end`);
  }

  // A card of the circle that a text runs up to is read as its next word.
  const BESIDE_CARD = 10;
  for (const card of look.titles ? [] : top.querySelectorAll('.seat-card')) {
    const box = card.getBoundingClientRect();
    for (const { element, seen, text } of spread)
      if (seen !== null && !(element instanceof SVGElement)) {
        const gap = Math.max(box.left - seen.right, seen.left - box.right);
        if (gap < BESIDE_CARD && seen.top < box.bottom && seen.bottom > box.top && meet(seen, box) === null)
          add('touch', `“${short(text)}” and a card`);
      }
  }

  // Texts on one line that leave nothing between them are read as one, unless they are one line of text.
  const LEAST_GAP = 3;
  const flow = (element: Element): Element => {
    let one = element;
    while (one.parentElement && style(one).display === 'inline' && !(one instanceof SVGElement))
      one = one.parentElement;
    return one;
  };
  const level = (a: Box, b: Box): boolean =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
    0.6 * Math.min(a.bottom - a.top, b.bottom - b.top);
  /** Each upright text stands in a field of its own. */
  const upright = ({ element, ink }: Line): boolean =>
    element instanceof SVGElement && ink.bottom - ink.top > ink.right - ink.left;
  const gapOf = (a: Box, b: Box): number => Math.max(a.left - b.right, b.left - a.right);
  spread.forEach((a, i) => {
    for (let k = i + 1; k < spread.length; k++) {
      const b = spread[k];
      if (!a.seen || !b?.seen || b.seen.top >= a.seen.bottom) break;
      const gap = gapOf(a.seen, b.seen);
      if (gap < 0 || gap >= LEAST_GAP || !level(a.seen, b.seen) || flow(a.element) === flow(b.element))
        continue;
      if (upright(a) || upright(b)) continue;
      if (a.element.closest('.digits, button, .kbd') ?? b.element.closest('.digits, button, .kbd')) continue;
      add('touch', `“${short(a.text)}” and “${short(b.text)}”`);
    }
  });

  // A word of the product is never parted without a hyphen. In a sheet no word at all stands in a column that is too
  // narrow for it: there it is parted again and again.
  const NARROW_EMS = 6;
  const onSeat = (element: Element): boolean => element.closest('.board-seat small') !== null;
  if (look.whole || dialogs.length > 0 || (!look.longer && top.querySelector('.board-seat') !== null))
    for (const { element, text } of lines) {
      if (!(element instanceof HTMLElement)) continue;
      if (!look.whole && dialogs.length === 0 && !onSeat(element)) continue;
      const theirs = !(look.whole || onSeat(element)) || written(element, text);
      const narrow = NARROW_EMS * parseFloat(style(element).fontSize);
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.nodeValue !== text) continue;
        const range = document.createRange();
        for (const { index, 0: word } of text.matchAll(/[^\s\p{P}\p{S}]{2,}/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const boxes = Array.from(range.getClientRects());
          const rows = new Set(boxes.map((box) => Math.round(box.top))).size;
          const inColumn = rows > 2 && boxes.every((box) => box.width < narrow);
          if (theirs ? dialogs.length > 0 && inColumn : rows > 1)
            add('broken', `“${word}” of “${short(text)}”`);
        }
      }
    }

  // The dots of a cut name and what tells it apart stand in one line.
  for (const { element, text } of lines) {
    const cut = text.search(/\S…\S/u);
    if (cut < 0 || element instanceof SVGElement) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue !== text) continue;
      const range = document.createRange();
      range.setStart(node, cut + 1);
      range.setEnd(node, cut + 3);
      if (new Set(Array.from(range.getClientRects(), ({ top: upper }) => Math.round(upper))).size > 1)
        add('broken', `“${short(text.slice(Math.max(0, cut - 8), cut + 8))}” after its dots`);
    }
  }

  // No line begins with what ends a part of a sentence.
  for (const { element, text } of lines) {
    const first = /^\s*[,.;:!?]/u.exec(text)?.[0].length ?? 0;
    if (first === 0 || element instanceof SVGElement) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue !== text) continue;
      const beside = node.previousSibling ?? element.previousSibling;
      const before = beside instanceof Element ? beside : null;
      if (before === null || style(before).display !== 'inline') continue;
      const range = document.createRange();
      range.setStart(node, first - 1);
      range.setEnd(node, first);
      const last = Array.from(before.getClientRects()).at(-1);
      if (last && range.getBoundingClientRect().top >= last.bottom - 2)
        add('broken', `“${short(text)}” begins a line`);
    }
  }

  // What ancestors cut off. Whoever wrote a long name may see it shortened, where it is whole in its title.
  const fullElsewhere = (element: Element, text: string): boolean => {
    const flat = (some: string | null | undefined): string => (some ?? '').replace(/\s+/g, ' ').trim();
    for (let one: Element | null = element, depth = 0; one && depth < 6; one = one.parentElement, depth++)
      if (flat(one.getAttribute('title')).includes(flat(text))) return true;
    return false;
  };
  /** Room beside it that nobody uses: what its row has left over. */
  const roomBeside = (element: Element): number => {
    let cutter: Element | null = element;
    while (cutter && !cuts(style(cutter).overflowX)) cutter = cutter.parentElement;
    const row = cutter?.parentElement;
    if (!cutter || !row) return 0;
    const { display, flexDirection, paddingLeft, paddingRight, columnGap } = style(row);
    const inner = row.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const own = cutter.getBoundingClientRect();
    if (!/flex|grid/.test(display) || flexDirection === 'column') return inner - own.width;
    const beside = Array.from(row.children)
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.bottom > own.top + 2 && box.top < own.bottom - 2);
    const gap = parseFloat(columnGap) || 0;
    return inner - beside.reduce((sum, box) => sum + box.width, 0) - gap * (beside.length - 1);
  };
  // A name or a text that was cut by letters has the room there is in its row: up to its end, or to what stands beside it.
  const LEAST_ROOM = { px: 44, ems: 3 };
  const ROW = 'li, tr, [role="row"], header, footer, section, article, .dialog-body, main';
  const framed = (element: Element): boolean => {
    const { backgroundColor, borderRightWidth, borderRightStyle } = style(element);
    return (
      (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') ||
      (parseFloat(borderRightWidth) > 0 && borderRightStyle !== 'none')
    );
  };
  /** What stands apart from what is round it by its ground or its edge. */
  let frames: readonly { readonly element: Element; readonly box: Box }[] | null = null;
  const allFrames = (): NonNullable<typeof frames> =>
    (frames ??= Array.from(top.querySelectorAll('*'))
      .filter((one) => !skipped(one) && shown(one) && (framed(one) || one.matches('svg, img')))
      .map((element) => ({ element, box: element.getBoundingClientRect() })));
  const roomAfter = (of: Element, box: Box): number => {
    let edge = innerWidth;
    for (let one: Element | null = of; one && one !== document.body; one = one.parentElement) {
      const { display, paddingRight, position } = style(one);
      const isRow = one.matches(ROW);
      if (display !== 'inline' && (isRow || (one !== of && framed(one)) || position === 'absolute')) {
        edge = Math.min(edge, one.getBoundingClientRect().right - parseFloat(paddingRight));
        break;
      }
    }
    const beside = [
      // Also what is scrolled out of sight: it has its place there.
      ...lines.flatMap((line) => (of.contains(line.element) ? [] : [line.box])),
      ...allFrames().flatMap((one) =>
        of.contains(one.element) || one.element.contains(of) ? [] : [one.box],
      ),
    ].filter(
      (other) =>
        other.bottom > box.top + 2 &&
        other.top < box.bottom - 2 &&
        other.left >= box.right - 1 &&
        other.left < edge,
    );
    return Math.min(edge, ...beside.map(({ left }) => left)) - box.right;
  };
  /** Of a line of large letters a few more need more room. */
  const roomFor = (element: Element): number =>
    Math.max(LEAST_ROOM.px, LEAST_ROOM.ems * parseFloat(style(element).fontSize));
  if (look.whole && look.titles) {
    for (const label of top.querySelectorAll('.hearing')) {
      if (!textOf(label).includes('…') || skipped(label) || !shown(label)) continue;
      if (label.querySelector('.heard')?.textContent?.includes('…') === true) continue;
      const own = lines.filter(({ element }) => label.contains(element));
      const boxes = own.map(({ box }) => box);
      const last = boxes.at(-1);
      // Of what is scrolled out of sight in part, what stands beside it may be cut at its edge as well.
      if (last === undefined || own.some(({ seen }) => seen === null)) continue;
      if (style(label).direction === 'rtl') continue;
      const right = Math.max(...boxes.map((box) => box.right));
      const room = roomAfter(label, { left: last.left, top: last.top, right, bottom: last.bottom });
      if (room > roomFor(label))
        add(
          'cut',
          `“${short(textOf(label))}” in ${label.parentElement?.className ?? ''}, with ${Math.round(room)} free`,
        );
    }
    for (const list of top.querySelectorAll('select')) {
      const chosen = list.selectedOptions[0]?.text ?? '';
      if (!chosen.includes('…') || skipped(list) || !shown(list)) continue;
      const room = roomAfter(list, list.getBoundingClientRect());
      if (room > roomFor(list)) add('cut', `“${short(chosen)}” in a list, with ${Math.round(room)} free`);
    }
  }
  for (const { element, text } of spread)
    if (
      look.whole &&
      /\p{L}…$/u.test(text.trim()) &&
      element instanceof SVGElement &&
      element.querySelector('title') === null &&
      !written(element, text)
    )
      add('cut', `“${short(text)}” in a picture`);
  for (const line of lines) {
    if (line.across < 2 && line.down < 2) continue;
    const what = `“${short(line.text)}” in ${line.element.closest('[class]')?.getAttribute('class') ?? line.element.tagName}`;
    if (!fullElsewhere(line.element, line.text) && (look.titles || !written(line.element, line.text)))
      add('hidden', what);
    else if (look.whole && !written(line.element, line.text)) add('cut', what);
    else if (line.across >= 2 && roomBeside(line.element) > 28) add('cut', `${what}, with room beside it`);
  }

  // What is chosen, and what is looked at just now, is read to its end.
  for (const { element, text, across, down } of look.whole && look.titles ? lines : [])
    if ((across >= 2 || down >= 2) && element.closest('.console [aria-current]') !== null)
      add('cut', `“${short(text)}”, which is the one that is chosen`);

  // A part of a window scrolls up and down; what does not fit across is not found. A sheet takes the width there is.
  if (look.whole || dialogs.length > 0)
    for (const element of top.querySelectorAll<HTMLElement>('*'))
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        scrolls(style(element).overflowX) &&
        !skipped(element) &&
        !element.matches('input, textarea, [data-sideways]')
      )
        add('outside', `${element.className} scrolls sideways`);

  // What sticks out of the page: it scrolls below the least size, and never above it.
  const sticksOut = (box: Box, from: Element): boolean => {
    const { seen } = clip(box, from);
    return seen !== null && (seen.right + scrollX > page.scrollWidth + 1 || seen.left + scrollX < -1);
  };
  for (const { element, ink, text } of lines) if (sticksOut(ink, element)) add('outside', `“${short(text)}”`);
  if (dialogs.length === 0) {
    const scroller = document.scrollingElement ?? page;
    if (look.whole && scroller.scrollHeight > Math.max(innerHeight, look.least.height) + 1)
      add('outside', `the page is ${scroller.scrollHeight} high`);
    if (scroller.scrollWidth > Math.max(innerWidth, look.least.width) + 1)
      add('outside', `the page is ${scroller.scrollWidth} wide`);
    // Its bar takes room from the page: that alone is no reason for a second one.
    if (innerWidth >= look.least.width - 2 && scroller.scrollWidth > scroller.clientWidth)
      add('outside', `the page is ${scroller.scrollWidth} wide, where ${scroller.clientWidth} are seen`);
    if (
      innerWidth < scroller.scrollWidth &&
      cuts(style(document.body).overflowX) &&
      cuts(style(page).overflowX)
    )
      add('outside', 'the page is wider than the window and does not scroll');
  }

  // Controls: none lies on another, a text stays within its own, and each is large enough to hit.
  const CONTROLS =
    'button, a[href], input, textarea, select, [role="radio"], [role="switch"], [role="slider"]';
  const controls = Array.from(top.querySelectorAll(CONTROLS))
    .filter((one) => !skipped(one) && shown(one) && one.closest('.heard') === null)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .map((one) => ({ ...one, seen: clip(one.box, one.element).seen }))
    .filter((one) => one.box.width > 1 && one.box.height > 1);
  const called = (element: Element): string =>
    short(element.getAttribute('aria-label') ?? (textOf(element) || element.tagName));
  controls.forEach(({ element, box, seen }, i) => {
    if (
      !(element instanceof SVGElement) &&
      (box.width < 23.5 || box.height < 23.5) &&
      !(element instanceof HTMLInputElement)
    )
      add('small', `“${called(element)}” is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    for (const other of controls.slice(i + 1)) {
      if (seen === null || other.seen === null) continue;
      const both = meet(seen, other.seen);
      if (
        both &&
        both.right - both.left > 3 &&
        both.bottom - both.top > 3 &&
        !element.contains(other.element) &&
        !other.element.contains(element) &&
        !covers(element, other.element, both) &&
        !covers(other.element, element, both)
      )
        add('controls', `“${called(element)}” and “${called(other.element)}”`);
    }
  });
  // A text beside a filled control leaves it some room, as one text does beside another.
  for (const { element, seen, text } of spread)
    for (const control of controls) {
      if (seen === null || control.seen === null) continue;
      const gap = gapOf(seen, control.seen);
      if (gap < 0 || gap >= LEAST_GAP || !level(seen, control.seen)) continue;
      if (element.closest('button, label, .digits') !== null || control.element.contains(element)) continue;
      if (style(control.element).backgroundColor !== 'rgba(0, 0, 0, 0)')
        add('touch', `“${short(text)}” and the control “${called(control.element)}”`);
    }
  // When a voice began stands above the act of Space, and keeps apart from it, too.
  const LEAST_ABOVE = 5;
  for (const act of controls.filter(({ element }) => element.matches('.next-act')))
    for (const { element, seen } of controls) {
      if (element.closest('.voices') === null) continue;
      if (seen === null || act.seen === null || seen.right < act.seen.left || seen.left > act.seen.right)
        continue;
      const gap = act.seen.top - seen.bottom;
      if (gap > -8 && gap < LEAST_ABOVE)
        add('touch', `“${called(element)}” and the control “${called(act.element)}” below it`);
    }
  for (const { element, seen, text } of lines) {
    const control = element.closest('button, a[href]');
    if (!control || control.matches('.seat')) continue;
    const box = control.getBoundingClientRect();
    if (seen && (seen.right > box.right + 1 || seen.left < box.left - 1 || seen.bottom > box.bottom + 1))
      add('outside', `“${short(text)}” of its button`);
  }

  // Text under a control that is not its own.
  for (const { element, seen, text } of spread)
    for (const control of controls) {
      if (seen === null || control.seen === null) continue;
      const both = meet(seen, control.seen);
      if (
        both &&
        both.right - both.left > 3 &&
        both.bottom - both.top > 3 &&
        !control.element.contains(element) &&
        !element.contains(control.element) &&
        !covers(control.element, element, both) &&
        !covers(element, control.element, both)
      )
        add('over', `“${short(text)}” and the control “${called(control.element)}”`);
    }
  // What fills the corner of something round stays within its edge.
  for (const { element, box } of controls) {
    const parent = element.parentElement;
    if (parent === null || style(element).backgroundColor === 'rgba(0, 0, 0, 0)') continue;
    const [own, outer] = [style(element), style(parent)];
    const edges = parent.getBoundingClientRect();
    for (const [right, bottom] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const corner = `border-${bottom ? 'bottom' : 'top'}-${right ? 'right' : 'left'}-radius`;
      const border = parseFloat(outer.getPropertyValue(`border-${right ? 'right' : 'left'}-width`));
      const round = parseFloat(outer.getPropertyValue(corner)) - border;
      if (!(round > 1) || border === 0 || cuts(outer.overflowX)) continue;
      // Half-way round its own corner it is as far from the edges of what is round:
      const bend = (parseFloat(own.getPropertyValue(corner)) || 0) * (1 - Math.SQRT1_2);
      const across = (right ? edges.right - box.right : box.left - edges.left) - border + bend;
      const down = (bottom ? edges.bottom - box.bottom : box.top - edges.top) - border + bend;
      if (across < round && down < round && Math.hypot(round - across, round - down) > round + 0.7)
        add('corner', `“${called(element)}” stands out of a round corner`);
    }
  }

  // The next act is in sight, whatever stands above it.
  for (const next of look.whole && look.titles ? top.querySelectorAll('.next-act') : []) {
    if (skipped(next) || !shown(next)) continue;
    const box = next.getBoundingClientRect();
    const { seen } = clip(box, next);
    if (seen === null || area(seen) < 0.9 * area(box))
      add('below', `the next act “${short(next.textContent ?? '')}”`);
  }

  // What the facilitator might say, and what is asked with its answers: all of it is in sight where the window holds.
  for (const part of look.whole && look.titles ? top.querySelectorAll('.say, .board-aside') : [])
    if (!skipped(part) && shown(part) && part.scrollHeight > part.clientHeight + 1)
      add('below', `${part.className} has ${part.scrollHeight - part.clientHeight} more below its edge`);

  // What is cut on the wall has the lines that are free below the words it stands among.
  for (const words of look.titles ? [] : top.querySelectorAll('.room-words')) {
    const inside = spread.filter(
      ({ element }) => words.contains(element) && element.closest('[data-place]') === null,
    );
    const end = Math.max(...inside.map(({ seen }) => seen?.bottom ?? 0));
    const free = words.getBoundingClientRect().bottom - end;
    for (const { element, text, box, down } of inside) {
      const place = element.closest('.room-row, .room-topic > bdi, .room-topic small, .room-line-next');
      if (place === null || !(text.trim().endsWith('…') || down >= 2)) continue;
      if (free > 2 * (box.bottom - box.top))
        add('cut', `“${short(text)}” on the wall, with ${Math.round(free)} free below`);
    }
  }

  // A card that cuts a name is as wide as half the water, or as what stands at one of its sides leaves it.
  const WIDE = 0.44;
  const SEAT_ROOM = 70;
  for (const name of look.titles ? [] : top.querySelectorAll('.room-picture .seat-name')) {
    const water = name.closest('svg')?.getBoundingClientRect();
    const card = name.parentElement?.querySelector('.seat-card')?.getBoundingClientRect();
    if (!textOf(name).includes('…') || water === undefined || card === undefined) continue;
    const others = [
      ...Array.from(top.querySelectorAll('.room-picture .seat-card, .room-picture .stone'), (one) =>
        one.getBoundingClientRect(),
      ),
      ...lines.flatMap(({ element, box }) => (element instanceof SVGElement ? [] : [box])),
    ].filter((box) => box.bottom > card.top - 8 && box.top < card.bottom + 8);
    const left =
      card.left - Math.max(water.left, ...others.map(({ right }) => right).filter((x) => x <= card.left));
    const right =
      Math.min(water.right, ...others.map((box) => box.left).filter((x) => x >= card.right)) - card.right;
    if (card.width < WIDE * water.width && Math.min(left, right) > SEAT_ROOM)
      add(
        'cut',
        `“${short(textOf(name))}” on a card, with ${Math.round(left)} and ${Math.round(right)} free`,
      );
  }

  // No word of the room is smaller than the last row can read: 38 of 1080.
  const READ = 38 / 1080;
  // The stage is 16:9, on a display on its side 1:2.
  const unit =
    innerWidth > innerHeight
      ? Math.min(innerHeight, innerWidth * 0.5625)
      : Math.min(innerWidth, innerHeight / 2);
  // What stands in a drawing is as large as the drawing is.
  const drawnLarger = (element: Element): number => {
    const drawing = element.closest('foreignObject')?.ownerSVGElement;
    return drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
  };
  for (const { element, text } of look.titles ? [] : lines)
    if (
      !(element instanceof SVGElement) &&
      element.closest('.room-own') === null &&
      parseFloat(style(element).fontSize) * drawnLarger(element) < READ * unit - 0.5
    )
      add('small', `“${short(text)}” is ${style(element).fontSize} high in the room`);

  // Whatever a sheet is called, some lines of it are in sight.
  for (const body of top.querySelectorAll('.dialog-body'))
    if (body.clientHeight < Math.min(body.scrollHeight, 88))
      add('below', `a sheet of ${body.scrollHeight} has ${body.clientHeight} in sight`);

  // A sheet is read from its top.
  for (const body of top.querySelectorAll('.dialog-body'))
    if (body.scrollTop > 1)
      add(
        'focus',
        `“${short(textOf(top.querySelector('.dialog-title') ?? top))}” opens scrolled by ${Math.round(body.scrollTop)}`,
      );

  // A sheet opens on what it is for: on what closes it only where there is nothing else.
  if (
    document.activeElement?.matches('.dialog-close') === true &&
    controls.some(({ element }) => element.closest('.dialog-body') !== null)
  )
    add('focus', `“${short(textOf(top.querySelector('.dialog-title') ?? top))}” opens on what closes it`);

  // The ring of the focus: whoever uses the keyboard sees all of it. What can be scrolled into sight is not cut.
  if (look.rings)
    for (const { element } of controls) {
      if (!(element instanceof HTMLElement) || element.matches('[disabled], .field-control')) continue;
      element.focus({ preventScroll: true });
      if (document.activeElement !== element || !element.matches(':focus-visible')) continue;
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
      const reach = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) + parseFloat(outlineOffset);
      if (outlineStyle === 'none' && !element.matches('[data-own-ring]')) {
        add('ring', `“${called(element)}” shows none`);
        continue;
      }
      const { left, top: upper, right, bottom } = element.getBoundingClientRect();
      let ring: Box = {
        left: left - reach,
        top: upper - reach,
        right: right + reach,
        bottom: bottom + reach,
      };
      const sides = new Set<string>();
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(one);
        if (overflowX === 'visible' && overflowY === 'visible') {
          if (position === 'fixed') break;
          continue;
        }
        const box = one.getBoundingClientRect();
        const edge = {
          left: box.left + one.clientLeft,
          top: box.top + one.clientTop,
          right: box.left + one.clientLeft + one.clientWidth,
          bottom: box.top + one.clientTop + one.clientHeight,
        };
        // How far it scrolls each way.
        const more = {
          left: one.scrollLeft,
          top: one.scrollTop,
          right: one.scrollWidth - one.clientWidth - one.scrollLeft,
          bottom: one.scrollHeight - one.clientHeight - one.scrollTop,
        };
        if (ring.left < edge.left - more.left - 0.6) sides.add('left');
        if (ring.right > edge.right + more.right + 0.6) sides.add('right');
        if (ring.top < edge.top - more.top - 0.6) sides.add('top');
        if (ring.bottom > edge.bottom + more.bottom + 0.6) sides.add('bottom');
        // From here on only what this one shows of it counts.
        ring = {
          left: Math.max(ring.left, edge.left),
          right: Math.min(ring.right, edge.right),
          top: Math.max(ring.top, edge.top),
          bottom: Math.min(ring.bottom, edge.bottom),
        };
        if (position === 'fixed') break;
      }
      if (sides.size > 0) add('ring', `“${called(element)}” is cut: ${[...sides].join(', ')}`);
    }
  return faults;
}
