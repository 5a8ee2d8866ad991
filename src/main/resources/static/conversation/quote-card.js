// The quote behind a citation, shown while the pointer or the focus is on its number.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { plain } from '../plain.js';
import { t } from '../words.js';
import { quoted } from './cited-table.js';
import { wordsAround } from './context.js';
import { documentAndPlace } from './place.js';

const ID = 'quote-card';
const BEFORE = 120;
const AFTER = 180;
const GAP = 8;
const PICTURE_AFTER = 150;
const PICTURE_WIDTH = 380;

class QuoteCard extends PageElement {
  static properties = { citation: { state: true }, around: { state: true }, picture: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.id = ID;
    this.role = 'tooltip';
    this.popover = 'manual';
    // The pointer may go over to the card, to read or select; Escape takes it away.
    this.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.addEventListener('pointerleave', () => this.later(AFTER, () => this.hide()));
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.matches(':popover-open')) {
        event.stopPropagation();
        this.hide();
      }
    }, { capture: true });
    // Where the number moves; what the card itself holds may be scrolled.
    document.addEventListener('scroll', ({ target }) => target.contains(this.chip ?? null) && this.hide(), { capture: true, passive: true });
  }

  render() {
    const { citation } = this;
    return citation ? html`
      ${this.around ? html`<p class="around">${this.around.before}<mark>${plain(citation.quote)}</mark>${this.around.after}</p>` : quoted(citation)}
      ${this.picture ? html`<div class="picture">${this.picture}</div>` : nothing}
      <p class="quiet">${documentAndPlace(citation)}</p>
      ${citation.superseded ? html`<p class="quiet">${t(citation.superseded.stillStands ? 'conversation.stillStands' : 'conversation.standsNoMore')}</p>` : nothing}
      ${citation.supported ? nothing : html`<p class="doubt">${t('conversation.doubtful')}</p>`}` : nothing;
  }

  later(delay, work) {
    clearTimeout(this.timer);
    this.timer = setTimeout(work, delay);
  }

  async show(citation, chip) {
    this.wanted = chip;
    if (citation !== this.citation) {
      Object.assign(this, { citation, around: null, picture: null });
    }
    // Mostly the words are there at once, and the card need not change under the reader's eyes.
    const around = wordsAround(citation).then(words => {
      if (this.citation === citation) {
        this.around = words;
      }
    }).catch(() => {});
    await Promise.race([around, new Promise(resolve => setTimeout(resolve, BEFORE))]);
    await this.updateComplete;
    if (this.wanted !== chip || !chip.isConnected) {
      return;
    }
    this.chip?.removeAttribute('aria-describedby');
    this.chip = chip;
    chip.setAttribute('aria-describedby', ID);
    if (!this.matches(':popover-open')) {
      this.showPopover();
    }
    this.place(chip.getBoundingClientRect());
    clearTimeout(this.drawing);
    this.drawing = setTimeout(() => this.draw(citation, chip), PICTURE_AFTER);
  }

  /** Who stays on the number sees the place on the page too. */
  async draw(citation, chip) {
    const picture = await import('../reader/snapshot.js')
      .then(snapshot => snapshot.pictureOf(citation, Math.min(PICTURE_WIDTH, innerWidth - 64))).catch(() => null);
    if (picture && this.wanted === chip) {
      this.picture = picture;
      await this.updateComplete;
      this.place(chip.getBoundingClientRect());
    }
  }

  /** Below the number, or above it where there is more room, within the window. */
  place(chip) {
    const { width, height } = this.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(innerWidth - width - GAP, chip.left + chip.width / 2 - width / 2));
    const below = chip.bottom + GAP + height <= innerHeight || chip.top < innerHeight - chip.bottom;
    this.style.left = `${left}px`;
    this.style.top = `${below ? chip.bottom + GAP : Math.max(GAP, chip.top - GAP - height)}px`;
  }

  hide() {
    clearTimeout(this.timer);
    clearTimeout(this.drawing);
    this.wanted = null;
    this.chip?.removeAttribute('aria-describedby');
    if (this.matches(':popover-open')) {
      this.hidePopover();
    }
  }
}

customElements.define('lectern-quote-card', QuoteCard);

const card = () => document.getElementById(ID);

export function showQuote(citation, chip, event) {
  if (event.pointerType !== 'touch') {
    card()?.later(event.type === 'focusin' ? 0 : BEFORE, () => card().show(citation, chip));
  }
}

export function hideQuote(citation, chip, event) {
  card()?.later(event?.type === 'pointerout' ? AFTER : 0, () => card().hide());
}
