// Zooming with two fingers, on a touch screen or a touch pad, and with Ctrl and the wheel.

// While fingers move the drawn page is stretched; it is drawn anew when they rest.
const redrawAfter = 300;

export function followPinch({ TouchManager }, scroller, viewer, signal) {
  let pending = 1;

  /** Small steps are put together: the viewer rounds scales to hundredths. */
  function zoom(factor, x, y) {
    pending *= factor;
    if (Math.abs(pending - 1) * viewer.currentScale >= 0.01) {
      viewer.updateScale({ scaleFactor: pending, drawingDelay: redrawAfter, origin: inPage(x, y) });
      pending = 1;
    }
  }

  // The viewer counts an origin as if it filled the window.
  function inPage(x, y) {
    const { left, top } = scroller.getBoundingClientRect();
    return [x - left + scroller.offsetLeft, y - top + scroller.offsetTop];
  }

  scroller.addEventListener('wheel', event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1);
      // A wheel turns by a hundred or so at once, a touch pad by a few.
      zoom(Math.exp(-Math.max(-60, Math.min(60, pixels)) / (Math.abs(pixels) > 50 ? 400 : 100)), event.clientX, event.clientY);
    }
  }, { passive: false, signal });

  new TouchManager({ container: scroller, signal, onPinching: ([x, y], before, now) => zoom(now / before, x, y) });
}
