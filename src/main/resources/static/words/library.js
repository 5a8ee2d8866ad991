export default {
  en: {
    documents: 'Documents', upload: 'Add documents', drop: 'or drop files here',
    none: 'No documents yet. Add a PDF, a Word file or a text, and ask as soon as it is ready.',
    pages: n => n === 1 ? '1 page' : `${n} pages`, remove: name => `Remove ${name}`,
    removeSure: name => `Remove “${name}” and everything indexed from it?`,
    RECEIVED: 'Waiting', PARSING: 'Reading', EMBEDDING: 'Indexing', INDEXED: 'Ready', FAILED: 'Failed',
    only: name => `Ask only ${name}`, duplicate: name => `${name} is already here.`,
    uploading: n => `Sending ${n === 1 ? 'one file' : n + ' files'}…`,
  },
  zh: {
    documents: '文档', upload: '添加文档', drop: '也可以把文件拖到这里',
    none: '还没有文档。添加一份 PDF、Word 或文本文件，处理完成后即可提问。',
    pages: n => `${n} 页`, remove: name => `移除 ${name}`, removeSure: name => `移除“${name}”及其全部索引内容？`,
    RECEIVED: '等待中', PARSING: '正在读取', EMBEDDING: '正在索引', INDEXED: '就绪', FAILED: '失败',
    only: name => `只问 ${name}`, duplicate: name => `${name} 已经存在。`, uploading: n => `正在上传 ${n} 个文件……`,
  },
};
