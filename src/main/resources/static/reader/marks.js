// The places that a citation marks.

/**
 * A citation's places by page: `[{page, boxes, aside, start, end}]`. Boxes are [x0, y0, x1, y1] as fractions of the page
 * from its top left, aside those that only help to read the others; start and end are characters of the page's text,
 * null where the server does not tell.
 */
export function placesOf(citation) {
  if (!citation) {
    return [];
  }
  const places = citation.marks?.length ? citation.marks : [citation];
  const cells = cellsOf(citation);
  const first = places.findIndex(place => place.page === citation.page);
  return places.map(({ page, boxes, start = null, end = null }, i) => {
    const row = { boxes: boxes ?? [], aside: [] };
    // The row's own boxes would mark all of its cells alike.
    const marked = cells && page === citation.page ? i === first ? cells : { boxes: [], aside: [] } : row;
    return { page, ...marked, start, end };
  });
}

/** The cells of a table's row that answer, and beside them what names them; null where it isn't known where they stand. */
function cellsOf({ table }) {
  const boxes = table?.cells.filter(cell => cell.answers).flatMap(cell => cell.boxes) ?? [];
  return boxes.length ? { boxes, aside: table.cells.filter(cell => !cell.answers).flatMap(cell => cell.boxes) } : null;
}

/**
 * Rectangles over pages that are drawn by somebody else, who empties a page's element whenever it draws anew: an overlay
 * that was swept away is put back before the next paint.
 */
export class MarkOverlay {
  #overlays = new Map();
  #swept = new MutationObserver(() => this.#restore());

  /** @param pageElement gives a page's element by its number */
  show(places, pageElement) {
    this.clear();
    for (const { page, boxes, aside = [] } of places.filter(place => place.boxes.length)) {
      const element = pageElement(page);
      if (element) {
        this.#overlays.set(element, overlay(boxes, aside));
        this.#swept.observe(element, { childList: true });
      }
    }
    this.#restore();
  }

  /** Whether there is any mark. */
  get shown() { return this.#overlays.size > 0; }

  clear() {
    this.#swept.disconnect();
    this.#overlays.forEach(each => each.remove());
    this.#overlays.clear();
  }

  #restore() {
    for (const [element, each] of this.#overlays) {
      if (each.parentNode !== element) {
        element.append(each);
      }
    }
  }
}

function overlay(boxes, aside) {
  const layer = document.createElement('div');
  layer.className = 'marks arriving';
  layer.append(...aside.map(box => rectangle(box, 'mark-aside')), ...boxes.map(box => rectangle(box, 'mark-box')));
  layer.addEventListener('animationend', () => layer.classList.remove('arriving'));
  return layer;
}

function rectangle([x0, y0, x1, y1], kind) {
  const mark = document.createElement('div');
  mark.className = kind;
  mark.style.left = `${100 * x0}%`;
  mark.style.top = `${100 * y0}%`;
  mark.style.width = `${100 * (x1 - x0)}%`;
  mark.style.height = `${100 * (y1 - y0)}%`;
  return mark;
}
