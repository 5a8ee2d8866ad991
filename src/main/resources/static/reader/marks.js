// The places that a citation marks.

/**
 * A citation's places by page: `[{page, boxes, start, end}]`. Boxes are [x0, y0, x1, y1] as fractions of the page from
 * its top left; start and end are characters of the page's text, null where the server does not tell.
 */
export function placesOf(citation) {
  if (!citation) {
    return [];
  }
  const places = citation.marks?.length ? citation.marks : [citation];
  return places.map(({ page, boxes = [], start = null, end = null }) => ({ page, boxes: boxes ?? [], start, end }));
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
    for (const { page, boxes } of places.filter(place => place.boxes.length)) {
      const element = pageElement(page);
      if (element) {
        this.#overlays.set(element, overlay(boxes));
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

function overlay(boxes) {
  const layer = document.createElement('div');
  layer.className = 'marks arriving';
  layer.append(...boxes.map(rectangle));
  layer.addEventListener('animationend', () => layer.classList.remove('arriving'));
  return layer;
}

function rectangle([x0, y0, x1, y1]) {
  const mark = document.createElement('div');
  mark.className = 'mark-box';
  mark.style.left = `${100 * x0}%`;
  mark.style.top = `${100 * y0}%`;
  mark.style.width = `${100 * (x1 - x0)}%`;
  mark.style.height = `${100 * (y1 - y0)}%`;
  return mark;
}
