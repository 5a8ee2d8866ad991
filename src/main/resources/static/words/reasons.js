// What the server says in English of documents and answers, in Chinese. Loaded where the page is Chinese.
const reasons = [
  [/^the file is damaged or incomplete$/, '文件已损坏或不完整'],
  [/^the file is damaged.*$/, '文件已损坏'],
  [/^the file is empty$/, '文件是空的'],
  [/^it is protected by a password$/, '文件受密码保护'],
  [/^it is protected by a password; the one given does not open it$/, '文件受密码保护，所给的密码不正确'],
  [/^it is protected by a password; files of its kind can't be opened with one here$/, '文件受密码保护，这类文件无法用密码打开'],
  [/^its main part is missing$/, '文件缺少主要部分'],
  [/^its name says that it is text, but its bytes are none$/, '文件名表明是文本，但内容不是'],
  [/^its pages are images that could not be read.*$/, '页面都是图片，无法识别其中的文字'],
  [/^it is an image \(.*$/, '这是一张图片，无法识别其中的文字'],
  [/^There is no text in it.*$/, '其中没有文字'],
  [/^it took longer than (\S+ \S+) to read$/, '读取用时超过 $1'],
  [/^it took longer than (\S+ \S+)$/, '处理时间超过了 $1'],
  [/^it needs more than the (.+)$/, '需要的内存超过了 $1'],
  [/^it expands to far more than its size.*$/, '解压后远大于文件本身，可能是压缩炸弹'],
  [/^(?:its parts are|it is) nested too deep(?:ly)?$/, '嵌套层数过多'],
  [/^The end of the file is missing, so pages or parts of them may be missing too$/, '文件末尾缺失，可能缺少部分页面'],
  [/^The file is damaged and was mended while it was read; parts of it may be missing$/, '文件已损坏，读取时作了修复，可能缺少部分内容'],
  [/^The file is damaged: only its beginning could be read$/, '文件已损坏，只读取了开头部分'],
  [/^The page is damaged and could not be read$/, '该页已损坏，无法读取'],
  [/^The page is an image, and nothing is read from images.*$/, '该页是图片；未安装 Tesseract，无法识别图片中的文字'],
  [/^The page's image could not be read.*$/, '无法识别该页图片中的文字'],
  [/^The image could not be read.*$/, '无法读取图片'],
  [/^A figure could not be read.*$/, '有一张图无法读取'],
  [/^The text may be wrong: the fonts don't say truly which characters their letters are$/, '文字可能有误：字体没有如实说明字符'],
  [/^The attached file “(.+)” is damaged and was not read$/, '附件“$1”已损坏，未读取'],
  [/^The attached file '(.+)' could not be read.*$/, '附件“$1”无法读取'],
  [/^The language model can't be reached\.$/, '无法连接语言模型。'],
  [/^The language model took too long\.$/, '语言模型用时过长。'],
  [/^The language model's answer broke off\.$/, '语言模型的回答中断了。'],
  [/^The language model is busy\.$/, '语言模型正忙。'],
  [/^The language model wrote nothing\.$/, '语言模型没有写出内容。'],
  [/^The language model (?:fails at the moment|failed)\.$/, '语言模型出错了。'],
  [/^The language model declined to answer(?: in full)?\.$/, '语言模型拒绝回答。'],
  [/^The language model's endpoint refused the request\.$/, '语言模型的服务拒绝了请求。'],
  [/^The language model used up its tokens.*$/, '语言模型用完了字数上限。'],
  [/^A content filter of the language model's provider kept the answer back\.$/, '服务商的内容过滤器拦下了回答。'],
  [/^The language model called a tool instead of answering\.$/, '语言模型没有作答，而是调用了工具。'],
  [/^Question and passages are too long for the language model\.$/, '问题和段落超出了语言模型的长度限制。'],
  [/^The answer takes a few words out of a sentence that has nothing to do with the question: “(.+)” Read it with care\.$/, '答案取自与问题无关的一句话：“$1”请谨慎参考。'],
  [/^The answer is cut off: the language model's tokens.*$/, '语言模型用完了字数上限，答案不完整。'],
  [/^The answer is cut off by a content filter.*$/, '服务商的内容过滤器截断了答案。'],
  [/^The end of what the language model wrote looked like its reasoning and was left out\.$/, '语言模型所写的结尾像是推理过程，已略去。'],
  [/^The last (\d+) passages were left out: .*$/, '语言模型一次读不了这么多，最后 $1 个段落没有采用。'],
  [/^(\d+) documents? (?:is|are) still being read and not asked yet, so this may change\.$/, '还有 $1 份文档正在读取，尚未查阅，结果可能会变。'],
  [/^The answer is made of quotes\.$/, '答案由引文组成。'],
  // Of a model that is checked.
  [/^The model (.+) was reached and is known there\.$/, '已连上服务，其中有模型 $1。'],
  [/^No language model is configured.*$/, '没有配置语言模型，答案由引文组成（lectern.llm.provider）。'],
  [/^It wrote an answer and said that it had finished\.$/, '它给出了回答，并正常结束。'],
  [/^It wrote an answer that was cut off \((.+)\)\.$/, '它给出了回答，但中途被截断（$1）。'],
  [/^Its first word took ([\d.]+) s\.$/, '首个词用时 $1 秒。'],
  [/^Its answers are streamed, word by word\.$/, '回答逐词传来。'],
  [/^Its answer came in one piece: .*$/, '回答一次性传来，读者要等写完才能看到。'],
  [/^It reasons before it answers, and keeps that apart from the answer\.$/, '它先推理再作答，推理与回答分开。'],
  [/^It writes its reasoning into the answer, marked; .*$/, '它把推理写在回答里并作了标记，读者不会看到。'],
  [/^No reasoning was seen\.$/, '没有看到推理过程。'],
  [/^It takes no system role; .*$/, '它不接受 system 角色，相应内容改由 user 说出。'],
  [/^It takes the system role\.$/, '它接受 system 角色。'],
  [/^Its answers are limited by (\w+)\.$/, '回答长度由 $1 限制。'],
  [/^Its endpoint takes no limit of an answer's length\.$/, '其服务不接受对回答长度的限制。'],
  [/^Left out of requests: (.+)\.$/, '请求中略去：$1。'],
  [/^It reads and writes (\d+) tokens at a time\.$/, '一次可读写 $1 个词元。'],
  [/^No connection within (.+)\.$/, '在 $1 内没有连上。'],
  [/^No connection to its endpoint \((.+)\)\.$/, '连不上它的地址（$1）。'],
  [/^No answer began within (.+)\.$/, '在 $1 内没有开始作答。'],
  [/^The answer was not complete within (.+)\.$/, '在 $1 内没有答完。'],
  [/^It did not reply within (.+)\.$/, '在 $1 内没有回应。'],
  [/^.+ took longer than the (.+) it may take$/, '处理用时超过了上限 $1'],
  [/^Nothing more came for (.+) in the middle of the answer\.$/, '回答中途连续 $1 没有内容传来。'],
  [/^Nothing came for (.+)\.$/, '连续 $1 没有内容传来。'],
  [/^It failed several times in a row and is tried again after at most (.+)\.$/, '它连续多次出错，最多 $1 后会再试。'],
  [/^(\d+) answers are being written and none was finished within (.+)\.$/, '正在写 $1 个回答，$2 内没有一个写完。'],
  [/^Its endpoint answered with status (\d+): (.+)$/, '它的服务以状态码 $1 回应：$2'],
  [/^Its stream ended before it said that it had finished\.$/, '回答还没有说明结束就断开了。'],
];

const units = { s: '秒', min: '分钟', h: '小时' };

/** The same in Chinese; null where that is not known. */
export function inChinese(text) {
  const known = reasons.find(([pattern]) => pattern.test(text));
  if (known) {
    return text.replace(...known).replace(/(?<=\d )(s|min|h)(?: |$)/g, (_, unit) => units[unit]);
  }
  const [, why, kept] = /^It could not be read again: (.+)\. What was read of it before goes on answering$/.exec(text)
    ?? /^(.+)\. Version (\d+) goes on answering$/.exec(text) ?? [];
  if (why && inChinese(why)) {
    return `${inChinese(why)}。${kept ? `仍以第 ${kept} 版作答` : '仍以之前读取的内容作答'}`;
  }
  // Two sentences may each be known.
  const sentences = text.match(/[^.]+\.(?:\s|$)/g)?.map(each => each.trim()) ?? [];
  const parts = sentences.length > 1 ? sentences.map(inChinese) : [null];
  return parts.includes(null) ? null : parts.join('');
}
