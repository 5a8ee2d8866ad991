// A PDF, drawn by PDF.js's own viewer.
import { html } from 'lit';
import { authorization, contentAddress, viewAddress } from '../api.js';
import { PageElement } from '../element.js';
import { t } from '../words.js';
import { MarkOverlay } from './marks.js';
import { pdfOutline } from './outline.js';
import { passwordOf } from './passwords.js';
import { loadPdfjs, loadViewer, readPdf } from './pdfjs.js';
import { followPinch } from './pinch.js';
import { mendTables } from './struct-tree.js';
import { boxesOfQuote } from './text-layer.js';

// The pages' own words aren't translated by PDF.js; the reader has its own.
const silent = {
  getLanguage: () => 'en-us', getDirection: () => 'ltr', get: async () => '', translate: async () => {},
  translateOnce: async () => {}, pause() {}, resume() {}, destroy: async () => {},
};

/** A page that takes less of the view's width than that is fitted anew. */
const NARROWER = 0.8;

/**
 * Events: `viewed` {page, pages, scale, fit}, `found` {current, total, pending}, `located` {found},
 * `password` {wrong, enter}, `failed` {error, onePage}.
 */
export class LecternPdf extends PageElement {
  static properties = {
    document: { attribute: false }, start: { attribute: false }, places: { attribute: false }, quote: { attribute: false },
  };

  #overlay = new MarkOverlay();
  #closed = new AbortController();
  #task = null;
  #pdf = null;
  #viewer = null;
  #events = null;
  #links = null;
  #arriving = null;

  /** What the view keeps to when its column changes, until the reader moves on. */
  #held = null;

  render() {
    return html`<div class="pdf-scroller" tabindex="0"><div class="pdfViewer"></div></div>`;
  }

  firstUpdated() {
    this.#open().catch(error => this.#closed.signal.aborted || this.#tell('failed', { error }));
  }

  updated(changed) {
    if (changed.has('places') && this.#viewer) {
      this.places?.length ? this.#showPlaces() : this.#overlay.clear();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#closed.abort();
    this.#overlay.clear();
    this.#viewer?.setDocument(null);
    this.#task?.destroy();
  }

  async #open() {
    const library = await loadPdfjs();
    this.#closed.signal.throwIfAborted();
    const viewer = loadViewer();
    // Before it is parsed nobody knows that it is a PDF.
    const address = this.document.view ? viewAddress : contentAddress;
    this.#task = readPdf(library, address(this.document.id), authorization());
    this.#task.onPassword = (enter, reason) => {
      const wrong = reason === library.PasswordResponses.INCORRECT_PASSWORD;
      const known = passwordOf(this.document.id);
      known && !wrong ? enter(known) : this.#tell('password', { enter, wrong });
    };
    const [pdf, components] = await Promise.all([this.#task.promise, viewer]);
    const first = Math.min(this.places?.[0]?.page ?? this.start ?? 1, pdf.numPages);
    const page = await pdf.getPage(first);
    this.#closed.signal.throwIfAborted();
    this.#pdf = pdf;
    this.#build({ ...library, ...components }, page);
  }

  #build(library, firstPage) {
    const scroller = this.querySelector('.pdf-scroller');
    const eventBus = this.#events = new library.EventBus();
    const linkService = this.#links = new library.PDFLinkService({
      eventBus, ignoreDestinationZoom: true, externalLinkTarget: library.LinkTarget.BLANK,
    });
    const viewer = this.#viewer = new library.PDFViewer({
      container: scroller, eventBus, linkService, l10n: silent, abortSignal: this.#closed.signal,
      findController: new library.PDFFindController({ eventBus, linkService }),
      annotationMode: library.AnnotationMode.ENABLE, annotationEditorMode: library.AnnotationEditorType.DISABLE,
      enableAutoLinking: false,
    });
    linkService.setViewer(viewer);
    this.#listen(eventBus, firstPage);
    followPinch(library, scroller, viewer, this.#closed.signal);
    viewer.setDocument(this.#pdf);
    linkService.setDocument(this.#pdf);
    this.#refitOnResize(scroller);
    for (const moving of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      scroller.addEventListener(moving, () => { this.#held = null; }, { passive: true, signal: this.#closed.signal });
    }
  }

  #listen(eventBus, firstPage) {
    eventBus.on('pagesinit', () => {
      this.#namePages();
      const view = this.#viewer.getPageView(firstPage.pageNumber - 1);
      if (!view.pdfPage) {
        view.setPdfPage(firstPage);
      }
      this.#arrive(firstPage.pageNumber);
      this.#viewed();
    });
    eventBus.on('pagechanging', () => {
      this.#fitOtherWidth();
      this.#viewed();
    });
    eventBus.on('scalechanging', () => this.#viewed());
    eventBus.on('updatefindmatchescount', ({ matchesCount }) => this.#tell('found', { ...matchesCount }));
    eventBus.on('updatefindcontrolstate', ({ state, matchesCount }) =>
      this.#tell('found', { ...matchesCount, pending: state === 3 }));
    eventBus.on('textlayerrendered', ({ source }) => {
      this.#seekQuote(source);
      mendTables(source.structTreeLayer);
    });
    eventBus.on('pagerendered', ({ error }) => {
      if (error) {
        this.#tell('failed', { error, onePage: true });
      }
    });
  }

  /** A region for each of hundreds of pages would bury the page's own landmarks. */
  #namePages() {
    for (let i = 0; i < this.#viewer.pagesCount; i++) {
      const { div } = this.#viewer.getPageView(i);
      div.role = 'group';
      div.ariaLabel = t('reader.page', i + 1);
    }
  }

  /** Goes to where the document is opened; in a column that isn't shown, as soon as it is. */
  #arrive(page) {
    this.#arriving = this.#viewer.container.offsetParent ? null : page;
    if (!this.#arriving) {
      this.fit('width');
      this.#showPlaces(page);
    }
  }

  /** Keeps to the width or the page when the column is resized. */
  #refitOnResize(scroller) {
    const observer = new ResizeObserver(() => {
      if (!scroller.offsetParent) {
        return;
      }
      this.#viewer.removePageBorders = scroller.clientWidth < 500;
      if (this.#arriving) {
        this.#arrive(this.#arriving);
      } else if (isNaN(this.#viewer.currentScaleValue)) {
        this.#viewer.currentScaleValue = this.#viewer.currentScaleValue;
      }
      this.#viewer.update();
      if (this.#held) {
        this.#scrollTo(...this.#held);
      }
    });
    observer.observe(scroller);
    this.#closed.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Pages of one file may differ in width, as turned ones do: the one that is read fits. */
  #fitOtherWidth() {
    const { width } = this.#viewer.getPageView(this.#viewer.currentPageNumber - 1);
    const room = this.#viewer.container.clientWidth;
    if (this.#viewer.currentScaleValue === 'page-width' && (width > room || width < room * NARROWER)) {
      this.fit('width');
    }
  }

  async #showPlaces(page = null) {
    const places = this.places ?? [];
    const first = places[0]?.page ?? page;
    if (!first || first > this.pages) {
      return;
    }
    // The page's true size is known before it is scrolled to.
    const view = this.#viewer.getPageView(first - 1);
    if (!view.pdfPage) {
      view.setPdfPage(await this.#pdf.getPage(first));
    }
    if (places === (this.places ?? [])) {
      this.#mark(places, view);
      if (places.length && !places.some(place => place.boxes.length)) {
        this.#seekQuote(view);
      }
    }
  }

  #mark(places, view) {
    this.#overlay.show(places, number => this.#viewer.getPageView(number - 1)?.div);
    this.#held = [view.div, places[0]?.boxes[0]];
    this.#scrollTo(...this.#held);
  }

  /** A quote whose place the server doesn't know is looked for among the page's words as soon as they are there. */
  #seekQuote(view) {
    const layer = view.textLayer?.div;
    if (layer?.querySelector('.endOfContent') && this.places?.[0]?.page === view.id && !this.#overlay.shown) {
      const boxes = boxesOfQuote(view.div, layer, this.quote ?? '');
      if (boxes.length) {
        this.#mark([{ page: view.id, boxes }], view);
      }
      this.#tell('located', { found: boxes.length > 0 });
    }
  }

  /** A mark is put a third down the view, a page at its top. */
  #scrollTo(element, box) {
    const scroller = this.#viewer.container;
    if (!box) {
      scroller.scrollTop = element.offsetTop - 8;
      return;
    }
    const middle = (box[1] + box[3]) / 2;
    scroller.scrollTop = element.offsetTop + middle * element.clientHeight - scroller.clientHeight / 3;
    scroller.scrollLeft = element.offsetLeft + box[0] * element.clientWidth - scroller.clientWidth / 3;
  }

  get pages() { return this.#pdf?.numPages ?? 0; }

  /** A page on a canvas of so many pixels' width. */
  async picture(number, width) {
    const page = await this.#pdf.getPage(number);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) });
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    return canvas;
  }

  goTo(page) {
    this.#held = null;
    this.#arriving &&= page;
    if (!this.#arriving && page >= 1 && page <= this.pages) {
      this.#viewer.currentPageNumber = page;
    }
  }

  zoom(steps) { this.#viewer?.updateScale({ steps }); }

  /** @param whole 'width' or 'page' */
  fit(whole) { this.#viewer.currentScaleValue = `page-${whole === 'page' ? 'fit' : 'width'}`; }

  scaleTo(scale) { this.#viewer.currentScale = scale; }

  /** Looks for words on all pages; again to go on to the next match, or the one before. */
  find(query, { again = false, previous = false } = {}) {
    this.#held = null;
    this.#events?.dispatch('find', {
      source: this, type: again ? 'again' : '', query, findPrevious: previous, highlightAll: true,
      caseSensitive: false, entireWord: false, matchDiacritics: false,
    });
  }

  endFind() { this.#events?.dispatch('findbarclose', { source: this }); }

  outline() { return this.#pdf ? pdfOutline(this.#pdf) : []; }

  follow(entry) {
    this.#held = null;
    return entry.dest ? this.#links.goToDestination(entry.dest) : this.goTo(entry.page);
  }

  focus() { this.querySelector('.pdf-scroller')?.focus({ preventScroll: true, focusVisible: false }); }

  #viewed() {
    const value = this.#viewer.currentScaleValue;
    const fit = value === 'page-width' ? 'width' : value === 'page-fit' ? 'page' : null;
    this.#tell('viewed', { page: this.#viewer.currentPageNumber, pages: this.pages, scale: this.#viewer.currentScale, fit });
  }

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

customElements.define('lectern-pdf', LecternPdf);
