/** Whether this is another page's frame: there is the conversation, and what it quotes, without library and administration. */
export const isEmbedded = /\/embed$/.test(location.pathname);
