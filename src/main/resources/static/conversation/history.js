// The kept conversations, latest first; all of them, or those in which words occur.
import * as api from '../api.js';
import { explain } from '../failures.js';
import { notify, undoable } from '../notices.js';
import { go } from '../route.js';
import { store } from '../store.js';
import { hearTabs, tellTabs } from '../tabs.js';
import { t } from '../words.js';

const PAGE = 100;

/** Conversations that were deleted here and may still be taken back. */
const hidden = new Set();
let words = '';
/** Counted at the beginning and the end of each: a list asked for before the end has the old title. */
let renames = 0;

const show = (list, total = store.state.conversationsTotal) =>
  store.set({ conversations: list.filter(each => !hidden.has(each.id)), conversationsTotal: total });

/** Loads the list anew, as far as it was loaded. */
export async function refreshConversations() {
  const asked = words;
  const before = renames;
  try {
    const size = Math.max(PAGE, store.state.conversations?.length ?? 0);
    const { conversations, total } = await api.listConversations(0, Math.min(size, 2 * PAGE), asked);
    if (asked === words && before === renames) {
      show(conversations, total);
    }
  } catch (error) {
    explain(error);
  }
}

/** Shows those in which the words occur. */
export function findConversations(wanted) {
  words = wanted;
  return refreshConversations();
}

/** Something was said in the conversation, or it is not what it was. */
export function conversationChanged(id) {
  tellTabs({ what: 'conversations', id });
  return refreshConversations();
}

/** Loads the older ones that are not yet in the list. */
export async function loadOlder() {
  try {
    const known = store.state.conversations;
    const { conversations, total } = await api.listConversations(Math.floor(known.length / PAGE), PAGE, words);
    const ids = new Set(known.map(each => each.id));
    show([...known, ...conversations.filter(each => !ids.has(each.id))], total);
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
}

export async function rename({ id }, title) {
  const before = store.state.conversations;
  renames++;
  show(before.map(each => each.id === id ? { ...each, title } : each));
  try {
    await api.renameConversation(id, title);
    tellTabs({ what: 'conversations' });
  } catch (error) {
    show(before);
    notify(explain(error), { kind: 'bad' });
  }
  renames++;
  refreshConversations();
}

/** Takes it from the list at once, and from the server once it can't be taken back any more. */
export function remove(conversation) {
  const { id, title } = conversation;
  const shown = store.state.route.conversation === id;
  hidden.add(id);
  show(store.state.conversations);
  if (shown) {
    go({ conversation: null });
  }
  undoable(t('conversation.deleted', title), t('shell.undo'), {
    commit: () => api.deleteConversation(id)
      .catch(error => notify(explain(error), { kind: 'bad' }))
      .finally(() => { hidden.delete(id); conversationChanged(id); }),
    undo: () => {
      hidden.delete(id);
      refreshConversations();
      if (shown) {
        go({ conversation: id });
      }
    },
  });
}

hearTabs(({ what }) => what === 'conversations' && store.state.conversations && refreshConversations());
