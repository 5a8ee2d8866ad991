// What is to be said about how the open document was read, and of its other versions.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../icons.js';
import { remarksOf, warningsOf } from '../library/reading.js';
import '../library/versions.js';
import { t } from '../words.js';
import { openDocument } from './open.js';

/** A line that opens into all of it; nothing where there is nothing to say. */
export function remarks(document, onpage) {
  const all = remarksOf(document).length;
  const missing = warningsOf(document).length;
  const said = [
    missing ? t('reader.warnings', missing) : all ? t('reader.remarks', all) : null,
    document.hidden ? t('reader.hiddenText') : null,
    document.version > 1 && !document.partOf ? t('library.version', document.version) : null,
  ].filter(Boolean);
  return said.length ? keyed(document.id, html`
    <details class="reader-remarks ${missing ? 'warn' : ''}">
      <summary>${icon(missing ? 'warning' : 'info')}${said.join(' · ')}${icon('chevron')}</summary>
      <div><lectern-reading .document=${document} .onpage=${onpage}></lectern-reading>
        <lectern-versions .document=${document} .onopen=${id => openDocument(id)}></lectern-versions></div>
    </details>`) : nothing;
}
