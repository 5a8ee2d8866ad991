// Says when documents have become ready, and leads to what they are about.
import { notify } from '../notices.js';
import { openDocument } from '../reader/open.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { isWorking } from './documents.js';
import { nameOf } from './names.js';

const working = new Set();

store.subscribe(({ documents }) => {
  const ready = [];
  for (const document of documents ?? []) {
    if (isWorking(document)) {
      working.add(document.id);
    } else if (working.delete(document.id) && document.status === 'INDEXED') {
      ready.push(document);
    }
  }
  if (ready.length) {
    const [first] = ready;
    notify(t('conversation.ready', nameOf(first), ready.length), {
      key: 'ready', action: { text: t('conversation.open'), run: () => openDocument(first.id) },
    });
  }
});
