// Zooming with two fingers, on a touch screen or a touch pad, and with Ctrl and the wheel.

// While fingers move the drawn page is stretched; it is drawn anew when they rest.
const redrawAfter = 300;

export function followPinch({ TouchManager }, scroller, viewer, signal) {
  const zoom = (scaleFactor, x, y) => viewer.updateScale({ scaleFactor, drawingDelay: redrawAfter, origin: inPage(x, y) });

  // The viewer counts an origin as if it filled the window.
  function inPage(x, y) {
    const { left, top } = scroller.getBoundingClientRect();
    return [x - left + scroller.offsetLeft, y - top + scroller.offsetTop];
  }

  let pending = 1;
  scroller.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1);
    pending *= Math.exp(-Math.max(-60, Math.min(60, pixels)) / 100 / (Math.abs(pixels) > 50 ? 4 : 1));
    if (Math.abs(pending - 1) * viewer.currentScale > 0.01) {
      zoom(pending, event.clientX, event.clientY);
      pending = 1;
    }
  }, { passive: false, signal });

  new TouchManager({
    container: scroller, signal,
    onPinching: ([x, y], before, now) => zoom(now / before, x, y),
  });
}
