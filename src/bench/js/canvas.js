/*
 * What the benches do inside a page of the application: the real <article-canvas> with a server that answers when it is let,
 * and beside it the same text without marks in the same chunks, which is the floor.
 */
globalThis.bench = (() => {
  const CHUNK_PARAGRAPHS = 20;
  const CHUNK_LENGTH = 3500;
  const CHARACTERS_PER_LINE = 68;
  let width = 700;

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const frames = async (count) => {
    for (let i = 0; i < count; i++) await frame();
  };

  let article;

  /** Empties the page; what else the element is told comes from the page that was there. */
  async function prepare(kind, long) {
    const canvas = document.querySelector('article-canvas');
    width = canvas.querySelector('.tq-text').clientWidth;
    const page = await (await fetch(canvas.getAttribute('data-page'))).json();
    // The suggestions there are belong to other words.
    const suggestions = undefined;
    article = { ...page, ...long, rev: 0, badges: {}, fields: {}, comments: {}, links: [], others: [], suggestions };
    document.getSelection()?.removeAllRanges();
    document.body.replaceChildren();
    document.documentElement.scrollTop = 0;
    if (kind === 'marked') {
      // As in the application, where the element stands before its article comes.
      const canvas = document.createElement('article-canvas');
      canvas.$server = server();
      document.body.append(canvas);
    }
    await frames(2);
  }

  /** Floor: plain paragraphs in chunks with the component's own containment. */
  async function plain() {
    const { text } = article;
    const root = document.createElement('div');
    root.className = 'tq-text';
    root.lang = 'ar';
    root.dir = 'rtl';
    root.style.inlineSize = `${width}px`;
    root.style.marginInline = 'auto';
    let chunk;
    let room = 0;
    let lines = 0;
    const close = () => chunk?.style.setProperty('--tq-lines', String(lines));
    for (const words of piecesOf(text)) {
      if (!chunk || room <= 0 || chunk.childElementCount >= CHUNK_PARAGRAPHS) {
        close();
        chunk = document.createElement('div');
        chunk.className = 'tq-chunk';
        root.append(chunk);
        room = CHUNK_LENGTH;
        lines = 0;
      }
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      chunk.append(paragraph);
      room -= words.length;
      lines += 1 + Math.floor(words.length / CHARACTERS_PER_LINE);
    }
    close();
    document.body.append(root);
    await frames(2);
  }

  /** A giant paragraph is cut as the component cuts it: else the floor would lay out all of it. */
  function piecesOf(text, longest = 1000) {
    return text.split('\n').flatMap((paragraph) => {
      if (paragraph.length <= 2 * longest) return [paragraph];
      const pieces = [];
      let from = 0;
      while (paragraph.length - from > longest) {
        const cut = paragraph.lastIndexOf(' ', from + longest - 1) + 1;
        pieces.push(paragraph.slice(from, cut));
        from = cut;
      }
      return [...pieces, paragraph.slice(from)];
    });
  }

  let rev = 0;
  let answer = () => {};

  /** Answers when it is let: what is painted before the answer is measured apart from what the answer changes. */
  function server() {
    const done = async () => {};
    const edit = ({ opId }) =>
      new Promise((resolve) => {
        answer = () => resolve({ id: `bench-${opId}`, version: 1, rev: ++rev, steps: { undo: true, redo: false } });
      });
    return { edit, focusSpan: done, why: done, openSpan: done, openComments: done, openHistory: done, here: done, reload: done };
  }

  async function answered() {
    answer();
    await frames(2);
    // What stands beside the text follows it.
    await new Promise((done) => setTimeout(done, 300));
  }

  async function marked() {
    document.querySelector('article-canvas').load(article);
    await frames(2);
  }

  /** Selects a word in sight that no span begins or ends at, as a member would have by mouse. */
  function select(nth) {
    const words = [];
    const walker = document.createTreeWalker(document.querySelector('.tq-text'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node && words.length < 400; node = walker.nextNode()) {
      if (!node.parentElement.checkVisibility({ contentVisibilityAuto: true })) continue;
      for (const { index, 0: word } of node.data.matchAll(/(?<= )[\u0621-\u064a]{4,}(?= )/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { top, bottom } = range.getBoundingClientRect();
        if (top > 100 && bottom < innerHeight - 300) words.push([node, index, index + word.length]);
      }
    }
    const [node, from, to] = words[(nth * 37) % words.length];
    document.querySelector('.tq-text').focus({ preventScroll: true });
    document.getSelection().setBaseAndExtent(node, from, node, to);
  }

  /** The key that tags, as the keyboard sends it; true when the mark is on the page in the next frame. */
  async function tag() {
    // Only where it must show: to look through the whole page would be measured, too.
    const paragraph = document.getSelection().anchorNode.parentElement.closest('p');
    const marks = () => paragraph.querySelectorAll('mark[data-pending], mark[data-ids*="bench-"]').length;
    const before = marks();
    document
      .querySelector('.tq-text')
      .dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', bubbles: true, composed: true }));
    await frame();
    const isPainted = marks() > before;
    await frame();
    return isPainted;
  }

  /** The least that a tag can be: what is selected in the page without marks becomes one, and nothing else happens. */
  async function bare() {
    const selection = document.getSelection();
    selection.getRangeAt(0).surroundContents(document.createElement('mark'));
    selection.removeAllRanges();
    await frames(2);
  }

  async function scroll(count, step) {
    const scroller = document.scrollingElement;
    for (let i = 0; i < count; i++) {
      scroller.scrollTop += step;
      await frame();
    }
    return scroller.scrollTop;
  }

  /** From the next key to the answer that acknowledges what it did, in `acknowledged`. */
  function watch() {
    const server = document.querySelector('article-canvas').$server;
    const { edit } = server;
    let pressed;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    api.acknowledged = new Promise((done) => {
      server.edit = async (...what) => {
        server.edit = edit;
        const told = await edit.apply(server, what);
        done(performance.now() - pressed);
        return told;
      };
    });
  }

  /** A call of the same page that does nothing. */
  async function roundTrip() {
    const from = performance.now();
    await document.querySelector('article-canvas').$server.here(-1, -1, '');
    return performance.now() - from;
  }

  const api = { prepare, plain, marked, select, tag, bare, answer: answered, scroll, frames, watch, roundTrip };
  return api;
})();
