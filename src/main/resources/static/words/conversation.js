export default {
  en: {
    region: 'Conversation', welcome: 'What would you like to know?',
    hint: 'Lectern answers in sentences from your documents. Each carries a number: follow it to the very words on the page they come from. What the documents do not say, Lectern does not say either.',
    ask: 'Ask', question: 'Your question', placeholder: 'Ask your documents…', stop: 'Stop', stopped: 'Stopped.', retry: 'Ask again',
    scope: n => `Asking ${n === 1 ? 'one document' : n + ' documents'} only`, askAll: 'Ask all',
    searching: 'Searching the documents…', writing: 'Writing…', notFound: 'Not in these documents',
    unsupported: 'No cited passage bears this out:', written: model => `Written by ${model}; quotes checked by Lectern`,
    quoted: 'Quoted word for word', citation: (n, name, page) => `Citation ${n}: ${name}, page ${page}`,
    page: n => `Page ${n}`, cut: 'The answer broke off before its end.',
  },
  zh: {
    region: '对话', welcome: '想了解什么？',
    hint: 'Lectern 依据您的文档逐句作答。每句都带有编号，点击即可看到它在原页上的原文。文档里没有的内容，Lectern 不会编造。',
    ask: '提问', question: '您的问题', placeholder: '向您的文档提问……', stop: '停止', stopped: '已停止。', retry: '重新提问',
    scope: n => `只在 ${n} 份文档中提问`, askAll: '询问全部',
    searching: '正在检索文档……', writing: '正在作答……', notFound: '这些文档中没有答案',
    unsupported: '以下内容没有引文支持：', written: model => `由 ${model} 撰写，引文经 Lectern 核对`,
    quoted: '逐字引用原文', citation: (n, name, page) => `引文 ${n}：${name}，第 ${page} 页`,
    page: n => `第 ${n} 页`, cut: '答案在结束前中断了。',
  },
};
