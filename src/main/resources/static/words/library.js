// What the library says.
const units = ['B', 'kB', 'MB', 'GB'];

/** Bytes in the unit that leaves up to three digits. */
function bytes(n, unit = Math.min(3, Math.floor(Math.log10(Math.max(1, n)) / 3))) {
  const value = n / 1000 ** unit;
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

export default {
  en: {
    upload: 'Add documents', uploadFolder: 'Add a folder', dropHere: 'Drop files or folders to add them', dropInto: name => `Drop to add to “${name}”`,
    none: 'No documents yet', noneLong: 'Drop files here or anywhere on the page, or choose them above: PDF, Word, PowerPoint, Excel, web pages, Markdown, text or e-mail. You can ask as soon as they are ready.',
    noneReader: 'Nothing has been added here yet.', noneIn: name => `Nothing in “${name}” yet.`, noMatch: 'No document matches.', showAll: 'Show all',
    pages: n => n === 1 ? '1 page' : `${n} pages`, count: n => n === 1 ? '1 document' : `${n} documents`, percent: n => `${Math.round(100 * n)} %`,
    RECEIVED: 'Waiting', PARSING: 'Reading', EMBEDDING: 'Indexing', INDEXED: 'Ready', FAILED: 'Failed',
    ask: name => `Ask ${name}`, chosen: n => n === 1 ? 'Asking 1 document' : `Asking ${n} documents`, askAll: 'Ask all',
    remove: name => `Remove ${name}`, removed: names => names.length === 1 ? `“${names[0]}” was removed.` : `${names.length} documents were removed.`, undo: 'Undo',
    retry: name => `Read ${name} again`, details: name => `About ${name}`, progressOf: name => `Progress of ${name}`,
    duplicate: name => `“${name}” is already here.`, tooLarge: reason => reason || 'This file is larger than the server accepts.',
    sending: 'Uploads', sent: (n, of) => `${bytes(n, Math.min(3, Math.floor(Math.log10(Math.max(1, of)) / 3))).replace(/ .*/, '')} of ${bytes(of)}`,
    storing: 'Sent; being stored…', waitingToSend: size => `Waiting, ${bytes(size)}`, moreWaiting: n => `and ${n} more`,
    sendAgain: name => `Send ${name} again`, stopUpload: name => `Stop sending ${name}`, dismissUpload: name => `Dismiss ${name}`,
    search: 'Find a document', show: 'Which documents are shown', sort: 'Order',
    status_all: 'All', status_ready: 'Ready', status_working: 'In progress', status_failed: 'Failed',
    order_newest: 'Newest first', order_name: 'By name', order_pages: 'Most pages', order_size: 'Largest',
    collection: 'Collection', allCollections: n => `All documents (${n})`, default: 'Without collection', newCollection: 'New collection', collectionName: 'Name of the collection', make: 'Make',
    version: n => `version ${n}`, versionNumber: 'Version', versions: 'Older versions', showVersions: 'Show older versions',
    closeDetails: 'Close', outline: 'Outline', file: 'File', state: 'State', pageCount: 'Pages', passages: 'Passages', language: 'Language',
    bytes: 'Size', size: bytes, type: 'Type', added: 'Added', indexed: 'Indexed',
    warned: n => n === 1 ? 'Ready with a warning' : `Ready with ${n} warnings`, remarks: 'How it was read', onPage: n => `page ${n}`,
    onPages: (pages, n) => n === 1 ? `page ${pages}` : `pages ${pages}`, metadata: 'Metadata',
    leftOut: n => n === 1 ? '1 line is left out' : `${n} lines are left out`,
    leftOutWhat: 'They come again on many pages, as running headers do. Questions find one copy of each.',
    hidden: (count, n) => n === 1 ? '1 character is held back' : `${count} characters are held back`, hiddenWhat: 'Nobody who looks at the file sees them, so questions do not find them either.',
    hiddenReader: 'Administrators can look at them.', status_warned: 'With warnings',
    open: 'Open', askThis: 'Ask only this', readAgain: 'Read again', removeIt: 'Remove',
  },
  zh: {
    upload: '添加文档', uploadFolder: '添加文件夹', dropHere: '松开即可添加文件或文件夹', dropInto: name => `松开即可添加到“${name}”`,
    none: '还没有文档', noneLong: '把文件拖到页面任意位置，或点击上方按钮选择：PDF、Word、PowerPoint、Excel、网页、Markdown、文本或电子邮件。处理完成后即可提问。',
    noneReader: '这里还没有添加文档。', noneIn: name => `“${name}”中还没有文档。`, noMatch: '没有符合条件的文档。', showAll: '显示全部',
    pages: n => `${n} 页`, count: n => `${n} 份文档`, percent: n => `${Math.round(100 * n)}%`,
    RECEIVED: '等待中', PARSING: '正在读取', EMBEDDING: '正在索引', INDEXED: '就绪', FAILED: '失败',
    ask: name => `向 ${name} 提问`, chosen: n => `向 ${n} 份文档提问`, askAll: '询问全部',
    remove: name => `移除 ${name}`, removed: names => names.length === 1 ? `已移除“${names[0]}”。` : `已移除 ${names.length} 份文档。`, undo: '撤销',
    retry: name => `重新读取 ${name}`, details: name => `${name} 的详细信息`, progressOf: name => `${name} 的进度`,
    duplicate: name => `“${name}”已经存在。`, tooLarge: reason => reason || '文件超过了服务器允许的大小。',
    sending: '上传', sent: (n, of) => `${bytes(n, Math.min(3, Math.floor(Math.log10(Math.max(1, of)) / 3))).replace(/ .*/, '')} / ${bytes(of)}`,
    storing: '已发送，正在保存……', waitingToSend: size => `等待上传，${bytes(size)}`, moreWaiting: n => `还有 ${n} 个文件`,
    sendAgain: name => `重新上传 ${name}`, stopUpload: name => `停止上传 ${name}`, dismissUpload: name => `关闭 ${name}`,
    search: '查找文档', show: '显示哪些文档', sort: '排序',
    status_all: '全部', status_ready: '就绪', status_working: '处理中', status_failed: '失败',
    order_newest: '最新优先', order_name: '按名称', order_pages: '页数最多', order_size: '文件最大',
    collection: '文档集', allCollections: n => `全部文档（${n}）`, default: '未归入文档集', newCollection: '新建文档集', collectionName: '文档集名称', make: '新建',
    version: n => `第 ${n} 版`, versionNumber: '版本', versions: '旧版本', showVersions: '显示旧版本',
    closeDetails: '关闭', outline: '目录', file: '文件', state: '状态', pageCount: '页数', passages: '段落数', language: '语言',
    bytes: '大小', size: bytes, type: '类型', added: '添加时间', indexed: '完成索引',
    warned: n => `就绪，有 ${n} 条警告`, remarks: '读取情况', onPage: n => `第 ${n} 页`,
    onPages: pages => `第 ${pages} 页`, metadata: '元数据',
    leftOut: n => `略去了 ${n} 行`,
    leftOutWhat: '这些行在许多页上重复出现，例如页眉。每一种都保留一份可供查找。',
    hidden: count => `隐去了 ${count} 个字符`, hiddenWhat: '查看文件的人看不到这些文字，因此提问时也查不到。',
    hiddenReader: '管理员可以查看。', status_warned: '有警告',
    open: '打开', askThis: '只问这份文档', readAgain: '重新读取', removeIt: '移除',
  },
};
