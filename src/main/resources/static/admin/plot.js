// Plots of evaluations, as SVG.
import { html, svg } from 'lit';

const width = 720;
const labels = 250;
const row = 26;
const right = 190;

/** Values as bars: [{label, value, group}], from 0 to the highest. */
export function bars(title, values, highest, format) {
  const scale = (width - labels - 90) / Math.max(highest, 1e-9);
  return html`<svg class="plot" viewBox="0 0 ${width} ${values.length * row}" role="img" aria-label=${title}>
    ${values.map(({ label, value, group }, i) => svg`
      <text x=${labels - 10} y=${i * row + 17} text-anchor="end">${label}</text>
      <rect class="fill-${group % 6}" x=${labels} y=${i * row + 4} width=${Math.max(0, value * scale)} height=${row - 9} rx="2"></rect>
      <text x=${labels + value * scale + 8} y=${i * row + 17}>${format(value)}</text>`)}</svg>`;
}

/** Lines through shares: places are named, curves are [{label, values, group}]. */
export function curves(title, places, lines) {
  const height = 200;
  const lowest = Math.floor(10 * Math.min(...lines.flatMap(({ values }) => values), 0.9)) / 10;
  const x = i => 45 + i * (width - right - 50) / Math.max(1, places.length - 1);
  const y = value => height - (value - lowest) / (1 - lowest) * (height - 10);
  const ticks = Array.from({ length: 5 }, (_, i) => lowest + i * (1 - lowest) / 4);
  return html`<svg class="plot" viewBox="0 0 ${width} ${height + 24}" role="img" aria-label=${title}>
    ${ticks.map(tick => svg`<line class="axis" x1="40" x2=${width - right} y1=${y(tick)} y2=${y(tick)}></line>
      <text x="0" y=${y(tick) + 4}>${tick.toFixed(2)}</text>`)}
    ${places.map((place, i) => svg`<text x=${x(i)} y=${height + 18} text-anchor="middle">${place}</text>`)}
    ${lines.map(({ label, values, group }, i) => svg`
      <polyline class="line-${group % 6}" points=${values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}></polyline>
      ${values.map((value, at) => svg`<circle class="fill-${group % 6}" cx=${x(at)} cy=${y(value)} r="3"></circle>`)}
      <circle class="fill-${group % 6}" cx=${width - right + 22} cy=${16 + i * row} r="5"></circle>
      <text x=${width - right + 34} y=${20 + i * row}>${label}</text>`)}</svg>`;
}
