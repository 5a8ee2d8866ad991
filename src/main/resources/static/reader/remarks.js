// What is to be said about how the open document was read.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../icons.js';
import { remarkList, remarksOf, warningsOf } from '../library/reading.js';
import { t } from '../words.js';

/** A line that opens into all of it; nothing where there is nothing to say. */
export function remarks(document, onpage) {
  const all = remarksOf(document);
  const missing = warningsOf(document).length;
  return all.length ? keyed(document.id, html`
    <details class="reader-remarks ${missing ? 'warn' : ''}">
      <summary>${icon(missing ? 'warning' : 'info')}${missing ? t('reader.warnings', missing) : t('reader.remarks', all.length)}${icon('chevron')}</summary>
      ${remarkList(all, onpage)}
    </details>`) : nothing;
}
