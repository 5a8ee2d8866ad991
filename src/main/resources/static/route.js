// What can be linked to stands in the address's hash:
//   #/   #/conversations/{id}   #/shared/{token}   #/admin/{tab}     each with ?document={id}&page={n}&citation={answerId}.{marker}
import { store } from './store.js';

const filled = fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** The hash as {view: 'ask', 'shared' or 'admin', conversation, shared, tab, document, page, citation}; what isn't in it is left out. */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second] = path.split('/').map(decodePart);
  const asked = new URLSearchParams(query);
  const page = Number(asked.get('page'));
  return filled({
    view: first === 'admin' ? 'admin' : first === 'shared' && second ? 'shared' : 'ask',
    shared: first === 'shared' && second ? second : null,
    conversation: first === 'conversations' && second ? second : null,
    tab: first === 'admin' && second ? second : null,
    document: asked.get('document'),
    page: Number.isInteger(page) && page > 0 ? page : null,
    citation: asked.get('citation'),
  });
}

function decodePart(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function format(route) {
  const path = route.view === 'admin' ? ['admin', route.tab] : route.view === 'shared' ? ['shared', route.shared] : route.conversation ? ['conversations', route.conversation] : [];
  const { document, page, citation } = route;
  const query = new URLSearchParams(filled({ document, page, citation })).toString();
  return `#/${path.filter(Boolean).map(encodeURIComponent).join('/')}${query ? `?${query}` : ''}`;
}

const merged = patch => filled({ ...store.state.route, ...patch });

/** The address of the current place with some of it changed; null takes a part away. */
export const href = patch => format(merged(patch));

/** Goes there. A new place in the browser's history unless it replaces the current one. */
export function go(patch, { replace = false } = {}) {
  const hash = format(merged(patch));
  // The page's beginning may have no hash.
  if (hash !== (location.hash || '#/')) {
    history[replace ? 'replaceState' : 'pushState'](null, '', hash);
  }
  store.set({ route: parse(hash) });
}

const follow = () => store.set({ route: parse(location.hash) });
addEventListener('popstate', follow);
addEventListener('hashchange', follow);
follow();
