// A divider between columns: dragged, or moved with the arrow keys; the width is remembered.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { t } from '../words.js';

const STEP = 24;
const remembered = column => `lectern.width.${column}`;

class Divider extends PageElement {
  static properties = {
    column: {},                  // the column whose width it sets
    side: {},                    // on which side of the divider that column lies: 'left', 'right'
    min: { type: Number }, max: { type: Number }, initial: { type: Number },
  };

  firstUpdated() {
    this.set(Number(localStorage.getItem(remembered(this.column))) || this.initial, false);
    this.addEventListener('pointerdown', this.drag);
    this.addEventListener('keydown', this.keydown);
    this.addEventListener('dblclick', () => this.set(this.initial));
  }

  render() {
    this.role = 'separator';
    this.tabIndex = 0;
    this.ariaOrientation = 'vertical';
    this.ariaValueMin = this.min;
    this.ariaValueMax = this.max;
    this.ariaLabel = t('shell.widthOf')[this.column];
    return html``;
  }

  set(width, remember = true) {
    this.width = Math.round(Math.min(this.max, Math.max(this.min, width)));
    this.ariaValueNow = this.width;
    this.closest('.columns').style.setProperty(`--${this.column}-width`, `${this.width}px`);
    if (remember) {
      localStorage.setItem(remembered(this.column), this.width);
    }
  }

  drag(event) {
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    const { clientX } = event;
    const start = this.width;
    const sign = this.side === 'left' ? 1 : -1;
    const move = moved => this.set(start + sign * (moved.clientX - clientX));
    this.classList.add('dragging');
    this.addEventListener('pointermove', move);
    this.addEventListener('lostpointercapture', () => {
      this.removeEventListener('pointermove', move);
      this.classList.remove('dragging');
    }, { once: true });
  }

  keydown(event) {
    const sign = this.side === 'left' ? 1 : -1;
    const width = {
      ArrowLeft: this.width - sign * STEP, ArrowRight: this.width + sign * STEP, Home: this.min, End: this.max,
    }[event.key];
    if (width !== undefined) {
      event.preventDefault();
      this.set(width);
    }
  }
}

customElements.define('lectern-divider', Divider);
